import { expect, test } from 'vitest';
import { translateFunctionName } from '../../src/ids/function-debug-data.ts';
import { ambiguousNames } from '../../src/ids/name-collisions.ts';
import { translateTypeIdentifiers } from '../../src/ids/type-identifier.ts';

const astId = (id: number) => id + 1000;
const numbers = { utilityIndex: 9, sourceIndex: (index: number) => index, astId };

test.each([
  ['t_contract$_IERC20_$123', 't_contract$_IERC20_$1123'],
  ['t_array$_t_struct$_S_$12_storage_$5_storage', 't_array$_t_struct$_S_$1012_storage_$5_storage'],
  ['t_type$_t_super$_A$$$_b_$7_$', 't_type$_t_super$_A$$$_b_$1007_$'],
  ['t_enum$_E_$$$12_$4', 't_enum$_E_$$$12_$1004'],
  [
    't_mapping(t_userDefinedValueType(P$1)8,t_struct(S)9_storage)',
    't_mapping(t_userDefinedValueType(P$1)1008,t_struct(S)1009_storage)',
  ],
  ['t_module_77', 't_module_1077'],
  ['t_array(t_uint256)10_storage', 't_array(t_uint256)10_storage'],
  ['t_rational_3_by_1', 't_rational_3_by_1'],
  ['t_magic_meta_type_t_contract$_I_$3', 't_magic_meta_type_t_contract$_I_$1003'],
])('type identifier %s', (before, after) => {
  expect(translateTypeIdentifiers(before, astId)).toBe(after);
});

test.each([
  ['@transfer_12', 12, '@transfer_1012'],
  ['@t_enum$_E_$3_12', 12, '@t_enum$_E_$3_1012'],
  ['@_12', 12, '@_1012'],
  ['modifier_only_381', 300, 'modifier_only_1381'],
  ['modifier_only_381', null, 'modifier_only_1381'],
  ['fun_over_381_inner', null, 'fun_over_1381_inner'],
  ['copy_arguments_for_constructor_5_object_A_7', null, 'copy_arguments_for_constructor_1005_object_A_1007'],
  ['abi_decode_t_contract$_A_$4_fromMemory', null, 'abi_decode_t_contract$_A_$1004_fromMemory'],
  ['shift_right_224_unsigned', null, 'shift_right_224_unsigned'],
])('function name %s of declaration %s', (before, id, after) => {
  expect(translateFunctionName(before, id, numbers)).toBe(after);
});

test('finds names that shortening may have swapped', () => {
  const pair = ['abi_decode_struct_T', 'abi_decode_struct_T_memory_ptr'];
  expect(ambiguousNames([...pair, 'abi_decode_struct_U', 'cleanup_uint256'])).toEqual(pair);
  const modifiers = ['modifier_only', 'modifier_only_17813'];
  expect(ambiguousNames(modifiers)).toEqual(modifiers);
  expect(ambiguousNames(['update_struct_S$$_$153_dyn'])).toEqual(['update_struct_S$$_$153_dyn']);
});

test('does not mind names that cannot have been', () => {
  expect(
    ambiguousNames([
      'abi_decode_struct_T',
      'abi_decode_struct_T_calldata',
      // Called from assembly, so never shortened.
      'abi_decode_tuple_t_struct$_T_$12_memory_ptr',
      'abi_decode_t_struct$_T_$12_memory_ptr',
      // No ids before or after.
      'abi_encode_string',
      'abi_encode_string_memory_ptr',
    ]),
  ).toEqual([]);
});
