#pragma once
// The network of the line reader (lines.onnx), built into the program. How it was trained: train/README.md.

#include <span>

namespace solieu::extract {

[[nodiscard]] std::span<const char> line_network();  // the bytes of the ONNX file

}  // namespace solieu::extract
