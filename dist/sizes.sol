// SPDX-License-Identifier: MIT
pragma solidity >=0.8.26;

// Code over the limits of the EVM, of which solc warns; offsets in it are three bytes wide.

/// Some kilobytes of text.
contract Text {
    function read() external pure returns (string memory) {
        return
            "The optimizer, the assembler and the linker meet here: text that fills words of thirty-two bytes, one after another, number 000. "
            "The optimizer, the assembler and the linker meet here: text that fills words of thirty-two bytes, one after another, number 001. "
            "The optimizer, the assembler and the linker meet here: text that fills words of thirty-two bytes, one after another, number 002. "
            "The optimizer, the assembler and the linker meet here: text that fills words of thirty-two bytes, one after another, number 003. "
            "The optimizer, the assembler and the linker meet here: text that fills words of thirty-two bytes, one after another, number 004. "
            "The optimizer, the assembler and the linker meet here: text that fills words of thirty-two bytes, one after another, number 005. "
            "The optimizer, the assembler and the linker meet here: text that fills words of thirty-two bytes, one after another, number 006. "
            "The optimizer, the assembler and the linker meet here: text that fills words of thirty-two bytes, one after another, number 007. "
            "The optimizer, the assembler and the linker meet here: text that fills words of thirty-two bytes, one after another, number 008. "
            "The optimizer, the assembler and the linker meet here: text that fills words of thirty-two bytes, one after another, number 009. "
            "The optimizer, the assembler and the linker meet here: text that fills words of thirty-two bytes, one after another, number 010. "
            "The optimizer, the assembler and the linker meet here: text that fills words of thirty-two bytes, one after another, number 011. "
            "The optimizer, the assembler and the linker meet here: text that fills words of thirty-two bytes, one after another, number 012. "
            "The optimizer, the assembler and the linker meet here: text that fills words of thirty-two bytes, one after another, number 013. "
            "The optimizer, the assembler and the linker meet here: text that fills words of thirty-two bytes, one after another, number 014. "
            "The optimizer, the assembler and the linker meet here: text that fills words of thirty-two bytes, one after another, number 015. "
            "The optimizer, the assembler and the linker meet here: text that fills words of thirty-two bytes, one after another, number 016. "
            "The optimizer, the assembler and the linker meet here: text that fills words of thirty-two bytes, one after another, number 017. "
            "The optimizer, the assembler and the linker meet here: text that fills words of thirty-two bytes, one after another, number 018. "
            "The optimizer, the assembler and the linker meet here: text that fills words of thirty-two bytes, one after another, number 019. "
            "The optimizer, the assembler and the linker meet here: text that fills words of thirty-two bytes, one after another, number 020. "
            "The optimizer, the assembler and the linker meet here: text that fills words of thirty-two bytes, one after another, number 021. "
            "The optimizer, the assembler and the linker meet here: text that fills words of thirty-two bytes, one after another, number 022. "
            "The optimizer, the assembler and the linker meet here: text that fills words of thirty-two bytes, one after another, number 023. "
            "The optimizer, the assembler and the linker meet here: text that fills words of thirty-two bytes, one after another, number 024. "
            "The optimizer, the assembler and the linker meet here: text that fills words of thirty-two bytes, one after another, number 025. "
            "The optimizer, the assembler and the linker meet here: text that fills words of thirty-two bytes, one after another, number 026. "
            "The optimizer, the assembler and the linker meet here: text that fills words of thirty-two bytes, one after another, number 027. "
            "The optimizer, the assembler and the linker meet here: text that fills words of thirty-two bytes, one after another, number 028. "
            "The optimizer, the assembler and the linker meet here: text that fills words of thirty-two bytes, one after another, number 029. "
            "The optimizer, the assembler and the linker meet here: text that fills words of thirty-two bytes, one after another, number 030. "
            "The optimizer, the assembler and the linker meet here: text that fills words of thirty-two bytes, one after another, number 031. "
            "The optimizer, the assembler and the linker meet here: text that fills words of thirty-two bytes, one after another, number 032. "
            "The optimizer, the assembler and the linker meet here: text that fills words of thirty-two bytes, one after another, number 033. "
            "The optimizer, the assembler and the linker meet here: text that fills words of thirty-two bytes, one after another, number 034. "
            "The optimizer, the assembler and the linker meet here: text that fills words of thirty-two bytes, one after another, number 035. ";
    }
}

/// Holds Text in both codes.
contract Two {
    constructor() { new Text(); }
    function run() external { new Text(); }
}

/// Holds Two in both codes.
contract Four {
    constructor() { new Two(); }
    function run() external { new Two(); }
}

/// Holds Four in both codes.
contract Eight {
    constructor() { new Four(); }
    function run() external { new Four(); }
}

/// Holds Eight in both codes.
contract Sixteen {
    constructor() { new Eight(); }
    function run() external { new Eight(); }
}
