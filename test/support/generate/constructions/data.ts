import type { Construction } from './construction.ts';

/** Values in storage, memory and calldata, and calls of other contracts. */
export const DATA = {
  nestedData: {
    since: '0.6.0',
    members: (id) => [
      `struct Leaf${id} { uint64 a; bytes8 b; bool c; }`,
      `struct Tree${id} { Leaf${id}[] leaves; mapping(uint256 => Leaf${id}) named; string title; }`,
      `Tree${id}[3] private trees${id};`,
    ],
    statement: (id) =>
      `{ Tree${id} storage t = trees${id}[x % 3]; t.leaves.push(Leaf${id}(uint64(x), "leaf", true)); t.named[x] = t.leaves[0]; delete t.leaves[0]; t.leaves.pop(); t.title = "a title that is longer than one word of storage"; r += t.named[x].a + bytes(t.title).length; }`,
  },
  calldataSlices: {
    since: '0.8.5',
    members: (id) => [
      `function cut${id}(bytes calldata data) external pure returns (bytes4 head, uint256 value) { head = bytes4(data[:4]); (value, ) = abi.decode(data[4:], (uint256, address)); }`,
    ],
  },
  unchecked: {
    since: '0.8.0',
    stateless: true,
    statement: () =>
      'unchecked { for (uint256 i = x; i > 0; --i) { if (i % 2 == 0) continue; r -= i; if (r > 99) break; } }',
  },
  abiCoding: {
    since: '0.8.11',
    constantinople: true,
    members: (id) => [
      `function coded${id}(uint256 x, string calldata note) external pure returns (uint256, bytes memory) { return (x, bytes(note)); }`,
    ],
    statement: (id) =>
      `{ (bool ok, bytes memory back) = address(this).staticcall(abi.encodeCall(this.coded${id}, (x, "note"))); require(ok, string(back)); (uint256 v, bytes memory b) = abi.decode(back, (uint256, bytes)); r += v + b.length; r ^= uint256(keccak256(abi.encodeWithSelector(this.coded${id}.selector, r, b))); }`,
  },
  concatenation: {
    since: '0.8.12',
    stateless: true,
    statement: () =>
      'r ^= uint256(keccak256(bytes.concat(bytes(string.concat("a", unicode"ß", string(abi.encodePacked(x)))), bytes4(0x01020304))));',
  },
  tryCall: {
    since: '0.8.1',
    constantinople: true,
    members: (id) => [
      `function risky${id}(uint256 x) external view returns (uint256, string memory) { assert(x != 1); require(x != 2, "two"); return (x / (x - 3), msg.sender == address(this) ? "self" : "other"); }`,
    ],
    statement: (id) =>
      `try this.risky${id}{gas: 50000}(x) returns (uint256 v, string memory s) { r += v + bytes(s).length; } catch Error(string memory why) { r += bytes(why).length; } catch Panic(uint256 code) { r += code; } catch (bytes memory data) { r += data.length; }`,
  },
  events: {
    since: '0.6.0',
    members: (id) => [
      `event Plain${id}(address indexed from, bytes32 indexed topic, uint256[] values);`,
      `event Bare${id}(string indexed text, uint8) anonymous;`,
    ],
    statement: (id) =>
      `{ uint256[] memory a = new uint256[](3); a[1] = x; emit Plain${id}(msg.sender, keccak256("topic"), a); emit Bare${id}("text", 7); }`,
  },
} as const satisfies Record<string, Construction>;
