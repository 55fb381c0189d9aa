#pragma once
// Whether the tests run under a sanitizer: no cage closes off calls there, and its runtime must be the first library
// that a program loads.

namespace solieu::tests {

#if defined(__SANITIZE_ADDRESS__)
inline constexpr bool sanitized = true;
#else
inline constexpr bool sanitized = false;
#endif

}  // namespace solieu::tests
