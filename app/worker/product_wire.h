#pragma once
// What a worker sends of a file, as bytes: see base/wire.h.
//
// In/Out: encode: a product or its error. decode: the same.
//         encode_reading, decode_reading: all that was read of a file but its spots and its process, from a hand
//         (batch/readings_beside.h).
// Fails:  decode: internal, when the bytes are not what encode gives; decode_reading: nullopt.
//
// Example:
//   side.send(encode(analysis));
//   Result<Analysis> again = decode<Analysis>(bytes);

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/worker/read_file.h"

namespace solieu::app {

template <class Product>
[[nodiscard]] std::string encode(const Result<Product>& product);

template <class Product>
[[nodiscard]] Result<Product> decode(std::string_view bytes);

[[nodiscard]] std::string encode_reading(const FileReading& reading);
[[nodiscard]] std::optional<FileReading> decode_reading(std::string_view bytes);

}  // namespace solieu::app
