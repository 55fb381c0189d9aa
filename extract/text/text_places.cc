#include "extract/text/text_places.h"

#include <algorithm>

namespace solieu::extract {

Places::Places(const SourceLine& line) : text_(line.text), column_(line.column) {
    bytes_.reserve(text_.size() + 1);
    for (std::size_t at = 0; at < text_.size(); ++at)
        if ((static_cast<unsigned char>(text_[at]) & 0xC0U) != 0x80U) bytes_.push_back(static_cast<std::uint32_t>(at));
    bytes_.push_back(static_cast<std::uint32_t>(text_.size()));
}

std::string_view Places::at(std::size_t place) const {
    return place < size() ? text_.substr(bytes_[place], bytes_[place + 1] - bytes_[place]) : std::string_view{};
}

bool Places::blank(std::size_t place) const {
    return place >= size() || text_[bytes_[place]] == ' ' || text_[bytes_[place]] == '\t';
}

Field Places::slice(std::size_t from, std::size_t to) const {
    from = std::min(from, size());
    to = std::max(from, std::min(to, size()));
    while (from < to && blank(from)) ++from;
    while (to > from && blank(to - 1)) --to;
    return {.text = text_.substr(bytes_[from], bytes_[to] - bytes_[from]), .raw = {}, .column = column_ + from};
}

Field without_hard_end(Field field, std::string_view mark) {
    if (field.text.size() >= mark.size() && field.text.substr(field.text.size() - mark.size()) == mark)
        field.text = trimmed(field.text.substr(0, field.text.size() - mark.size()));
    return field;
}

}  // namespace solieu::extract
