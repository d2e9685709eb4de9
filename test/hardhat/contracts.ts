/** Sources of the projects: contracts that embed others, a library, a package, and an old contract. */
export const CONTRACTS = {
  'contracts/Child.sol': `// SPDX-License-Identifier: MIT
pragma solidity ^0.8.20;
import {Sums} from "./Sums.sol";
contract Child {
    uint256 public immutable start;
    constructor(uint256 given) { start = given; }
    function count(uint256 to) external view returns (uint256) { return Sums.below(to) + start; }
}
`,
  'contracts/Sums.sol': `// SPDX-License-Identifier: MIT
pragma solidity ^0.8.20;
library Sums {
    function below(uint256 to) public pure returns (uint256 sum) {
        for (uint256 i = 0; i < to; ++i) sum += i;
    }
}
`,
  'contracts/Parent.sol': `// SPDX-License-Identifier: MIT
pragma solidity ^0.8.20;
import {Child} from "./Child.sol";
contract Parent {
    Child[] public children;
    event Born(address indexed child);
    function bear(uint256 start) external returns (Child child) {
        child = new Child(start);
        children.push(child);
        emit Born(address(child));
    }
    function code() external pure returns (bytes32) { return keccak256(type(Child).creationCode); }
}
contract Grandparent {
    function unused(uint256 never) external returns (Parent) { return new Parent(); }
}
`,
  'contracts/Token.sol': `// SPDX-License-Identifier: MIT
pragma solidity ^0.8.20;
import {ERC20} from "@openzeppelin/contracts/token/ERC20/ERC20.sol";
contract Token is ERC20("Token", unicode"Tøken") {
    constructor() { _mint(msg.sender, 1e18); }
}
`,
} as const;

/** The same without what takes long to optimise. */
export const SMALL_CONTRACTS: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(CONTRACTS).filter(([path]) => path !== 'contracts/Token.sol'),
);

/** For a second compiler. */
export const OLD_CONTRACT = {
  'contracts/Old.sol': `// SPDX-License-Identifier: MIT
pragma solidity ^0.7.0;
contract Seed { uint256 public value = 7; }
contract Old { function seed() external returns (Seed) { return new Seed(); } }
`,
} as const;
