#include "corpus/generate/strips/strip_records.h"

#include <cstddef>

namespace solieu::generate {
namespace {

void put_short(std::string& record, std::size_t value) {
    record += static_cast<char>(value & 0xFFU);
    record += static_cast<char>(value >> 8U & 0xFFU);
}

int read_short(std::istream& file) {
    unsigned char bytes[2] = {0, 0};
    file.read(reinterpret_cast<char*>(bytes), 2);
    return bytes[0] + 256 * bytes[1];
}

}  // namespace

std::string strip_record(const cv::Mat& picture, const std::string& text, bool as_cut) {
    std::string record;
    if (as_cut) put_short(record, static_cast<std::size_t>(picture.rows));
    put_short(record, static_cast<std::size_t>(picture.cols));
    put_short(record, text.size());
    record += text;
    for (int y = 0; y < picture.rows; ++y) {
        record.append(reinterpret_cast<const char*>(picture.ptr(y)), static_cast<std::size_t>(picture.cols));
    }
    return record;
}

std::optional<Strip> read_strip(std::istream& file) {
    const int rows = read_short(file), columns = read_short(file), length = read_short(file);
    Strip strip{.picture = cv::Mat(rows, columns, CV_8U), .text = std::string(static_cast<std::size_t>(length), ' ')};
    file.read(strip.text.data(), length);
    if (file && !strip.picture.empty()) file.read(reinterpret_cast<char*>(strip.picture.data), rows * columns);
    if (!file) return std::nullopt;
    return strip;
}

}  // namespace solieu::generate
