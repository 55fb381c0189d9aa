#pragma once
// The fields of structs, so that wire.h can write and read any of them.
//
// A struct needs one line: how many fields it has. The compiler holds that number against the struct (a structured
// binding of another length does not compile), so that no field is forgotten when one is added. An enum needs its last
// value: what comes over the wire is held against it.
//
// Example:
//   SOLIEU_FIELDS(extract::Word, 11);
//   for_each_field(word, [&](auto& field) { write(field); });

#include <type_traits>

namespace solieu {

template <class Struct>
inline constexpr int field_count = 0;  // 0: none that is named

// What is written as nothing, and read as what an empty one is.
template <class Struct>
inline constexpr bool stays_behind = false;

// Structs whose bytes are their value: plain numbers without padding.
template <class Struct>
inline constexpr bool plain_bytes = false;

template <class Enum>
inline constexpr Enum last_value = static_cast<Enum>(-1);  // none that is named

// Both in namespace solieu.
#define SOLIEU_FIELDS(Struct, count) \
    template <>                      \
    inline constexpr int field_count<Struct> = count

#define SOLIEU_LAST(Enum, last) \
    template <>                 \
    inline constexpr Enum last_value<Enum> = Enum::last

// Calls `each` with every field of `value`, in order.
template <class Struct, class Each>
void for_each_field(Struct& value, const Each& each) {
    constexpr int count = field_count<std::remove_const_t<Struct>>;
    static_assert(count > 0, "name the struct and the number of its fields");
    const auto call = [&each](auto&... fields) { (each(fields), ...); };
    if constexpr (count == 1) {
        auto& [f1] = value;
        call(f1);
    } else if constexpr (count == 2) {
        auto& [f1, f2] = value;
        call(f1, f2);
    } else if constexpr (count == 3) {
        auto& [f1, f2, f3] = value;
        call(f1, f2, f3);
    } else if constexpr (count == 4) {
        auto& [f1, f2, f3, f4] = value;
        call(f1, f2, f3, f4);
    } else if constexpr (count == 5) {
        auto& [f1, f2, f3, f4, f5] = value;
        call(f1, f2, f3, f4, f5);
    } else if constexpr (count == 6) {
        auto& [f1, f2, f3, f4, f5, f6] = value;
        call(f1, f2, f3, f4, f5, f6);
    } else if constexpr (count == 7) {
        auto& [f1, f2, f3, f4, f5, f6, f7] = value;
        call(f1, f2, f3, f4, f5, f6, f7);
    } else if constexpr (count == 8) {
        auto& [f1, f2, f3, f4, f5, f6, f7, f8] = value;
        call(f1, f2, f3, f4, f5, f6, f7, f8);
    } else if constexpr (count == 9) {
        auto& [f1, f2, f3, f4, f5, f6, f7, f8, f9] = value;
        call(f1, f2, f3, f4, f5, f6, f7, f8, f9);
    } else if constexpr (count == 10) {
        auto& [f1, f2, f3, f4, f5, f6, f7, f8, f9, f10] = value;
        call(f1, f2, f3, f4, f5, f6, f7, f8, f9, f10);
    } else if constexpr (count == 11) {
        auto& [f1, f2, f3, f4, f5, f6, f7, f8, f9, f10, f11] = value;
        call(f1, f2, f3, f4, f5, f6, f7, f8, f9, f10, f11);
    } else if constexpr (count == 12) {
        auto& [f1, f2, f3, f4, f5, f6, f7, f8, f9, f10, f11, f12] = value;
        call(f1, f2, f3, f4, f5, f6, f7, f8, f9, f10, f11, f12);
    } else if constexpr (count == 13) {
        auto& [f1, f2, f3, f4, f5, f6, f7, f8, f9, f10, f11, f12, f13] = value;
        call(f1, f2, f3, f4, f5, f6, f7, f8, f9, f10, f11, f12, f13);
    } else if constexpr (count == 14) {
        auto& [f1, f2, f3, f4, f5, f6, f7, f8, f9, f10, f11, f12, f13, f14] = value;
        call(f1, f2, f3, f4, f5, f6, f7, f8, f9, f10, f11, f12, f13, f14);
    } else if constexpr (count == 15) {
        auto& [f1, f2, f3, f4, f5, f6, f7, f8, f9, f10, f11, f12, f13, f14, f15] = value;
        call(f1, f2, f3, f4, f5, f6, f7, f8, f9, f10, f11, f12, f13, f14, f15);
    } else if constexpr (count == 16) {
        auto& [f1, f2, f3, f4, f5, f6, f7, f8, f9, f10, f11, f12, f13, f14, f15, f16] = value;
        call(f1, f2, f3, f4, f5, f6, f7, f8, f9, f10, f11, f12, f13, f14, f15, f16);
    } else if constexpr (count == 17) {
        auto& [f1, f2, f3, f4, f5, f6, f7, f8, f9, f10, f11, f12, f13, f14, f15, f16, f17] = value;
        call(f1, f2, f3, f4, f5, f6, f7, f8, f9, f10, f11, f12, f13, f14, f15, f16, f17);
    } else {
        static_assert(count <= 17, "more fields than a line above can name");
    }
}

}  // namespace solieu
