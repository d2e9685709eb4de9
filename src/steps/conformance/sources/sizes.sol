// SPDX-License-Identifier: MIT
pragma solidity >=0.8.26;

// Code of sizes at which offsets become a byte wider, and over the limits of the EVM.
