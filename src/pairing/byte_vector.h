#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>

#if defined(__wasm_simd128__)
#include <wasm_simd128.h>
#elif defined(__x86_64__)
#include <immintrin.h>
#elif defined(__ARM_NEON)
#include <arm_neon.h>
#endif

// Sixteen bytes at a time on x86-64, ARM and WebAssembly, 32 with AVX2; without any of them a plain loop. No result may depend on how many they are.
// (32 in two registers of WebAssembly score a third slower than 16.)
// Functions that call `look_up` stand between COUNTERPART_BYTES_BEGIN and COUNTERPART_BYTES_END.
#if defined(__x86_64__) && !defined(__wasm_simd128__) && !defined(__AVX2__)
// Byte shuffle and population count are in every x86-64 processor since 2011; the base instruction set just does not promise them.
#define COUNTERPART_BYTES_BEGIN _Pragma("clang attribute push(__attribute__((target(\"sse4.2,popcnt\"))), apply_to = function)")
#define COUNTERPART_BYTES_END _Pragma("clang attribute pop")
#else
#define COUNTERPART_BYTES_BEGIN
#define COUNTERPART_BYTES_END
#endif

#if !defined(COUNTERPART_VECTORS)
#error "link counterpart_vectors: all that scores pairs must agree on the width of vectors"
#endif

namespace counterpart::pairing {

/// Entries of a table that is looked up in.
inline constexpr std::size_t kTableSize = 16;

/// Lanes of a `ByteVector`.
#if defined(__AVX2__)
inline constexpr std::size_t kLanes = 32;
#else
inline constexpr std::size_t kLanes = 16;
#endif

/// Unsigned bytes with element-wise operators.
using ByteVector = std::uint8_t __attribute__((vector_size(kLanes)));

/// Vectors that scoring works on at once: what it must look up to read them it looks up once.
inline constexpr std::size_t kVectorsAtOnce = 2;
inline constexpr std::size_t kLanesAtOnce = kVectorsAtOnce * kLanes;

/// As many vectors.
using Vectors = std::array<ByteVector, kVectorsAtOnce>;

/// `count` rounded up, or down, to as many lanes as scoring works on at once.
constexpr std::size_t whole_vectors(std::size_t count) { return (count + kLanesAtOnce - 1) / kLanesAtOnce * kLanesAtOnce; }
constexpr std::size_t whole_vectors_before(std::size_t count) { return count / kLanesAtOnce * kLanesAtOnce; }

COUNTERPART_BYTES_BEGIN

inline ByteVector load(const std::uint8_t* from) {
    ByteVector value;
    std::memcpy(&value, from, kLanes);
    return value;
}

inline void store(std::uint8_t* to, ByteVector value) { std::memcpy(to, &value, kLanes); }

inline ByteVector splat(std::uint8_t value) { return ByteVector{} + value; }

/// All bits set in the lanes where one is greater than the other.
inline ByteVector greater(ByteVector one, ByteVector other) { return reinterpret_cast<ByteVector>(one > other); }

/// All bits set in the lanes that are equal.
inline ByteVector equal(ByteVector one, ByteVector other) { return reinterpret_cast<ByteVector>(one == other); }

/// Lanes of `yes` where the mask is set, of `no` elsewhere.
inline ByteVector select(ByteVector mask, ByteVector yes, ByteVector no) { return (mask & yes) | (~mask & no); }

inline ByteVector least(ByteVector one, ByteVector other) { return __builtin_elementwise_min(one, other); }

inline ByteVector greatest(ByteVector one, ByteVector other) { return __builtin_elementwise_max(one, other); }

/// The greatest of all lanes.
inline std::uint8_t greatest_lane(ByteVector value) { return __builtin_reduce_max(value); }

/// The sum, at most 255.
inline ByteVector add_saturated(ByteVector one, ByteVector other) { return __builtin_elementwise_add_sat(one, other); }

/// The difference, at least 0.
inline ByteVector subtract_saturated(ByteVector one, ByteVector other) { return __builtin_elementwise_sub_sat(one, other); }

/// A table of sixteen bytes, for `look_up`.
inline ByteVector load_table(const std::uint8_t* from) {
    ByteVector table;
    for (std::size_t lane = 0; lane < kLanes; lane += kTableSize) {
        std::memcpy(reinterpret_cast<std::uint8_t*>(&table) + lane, from, kTableSize);
    }
    return table;
}

/// Set in an index, it makes `look_up` give 0.
inline constexpr std::uint8_t kNoEntry = 0x80;

/// `table[index]` lane by lane; every index must be below 16 or have kNoEntry set.
inline ByteVector look_up(ByteVector table, ByteVector index) {
#if defined(__wasm_simd128__)
    return reinterpret_cast<ByteVector>(wasm_i8x16_swizzle(reinterpret_cast<v128_t>(table), reinterpret_cast<v128_t>(index)));
#elif defined(__AVX2__)
    return reinterpret_cast<ByteVector>(_mm256_shuffle_epi8(reinterpret_cast<__m256i>(table), reinterpret_cast<__m256i>(index)));
#elif defined(__x86_64__)
    return reinterpret_cast<ByteVector>(_mm_shuffle_epi8(reinterpret_cast<__m128i>(table), reinterpret_cast<__m128i>(index)));
#elif defined(__ARM_NEON)
    return reinterpret_cast<ByteVector>(vqtbl1q_u8(reinterpret_cast<uint8x16_t>(table), reinterpret_cast<uint8x16_t>(index)));
#else
    ByteVector result{};
    for (std::size_t lane = 0; lane < kLanes; ++lane) {
        result[lane] = index[lane] < kTableSize ? table[index[lane]] : std::uint8_t{0};
    }
    return result;
#endif
}

/// Bit l set where lane l is not 0; the lanes must be all ones or all zeros.
inline std::uint32_t lanes_set(ByteVector mask) {
#if defined(__wasm_simd128__)
    return wasm_i8x16_bitmask(reinterpret_cast<v128_t>(mask));
#elif defined(__AVX2__)
    return static_cast<std::uint32_t>(_mm256_movemask_epi8(reinterpret_cast<__m256i>(mask)));
#elif defined(__x86_64__)
    return static_cast<std::uint32_t>(_mm_movemask_epi8(reinterpret_cast<__m128i>(mask)));
#else
    std::uint32_t bits = 0;
    for (std::size_t lane = 0; lane < kLanes; ++lane) {
        bits |= static_cast<std::uint32_t>(mask[lane] & 1U) << lane;
    }
    return bits;
#endif
}

COUNTERPART_BYTES_END

}  // namespace counterpart::pairing
