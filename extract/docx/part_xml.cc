#include "extract/docx/part_xml.h"

#include <algorithm>
#include <charconv>

namespace solieu::extract {
namespace {

constexpr std::ptrdiff_t most_elements = 6'000'000;     // a table of 100,000 cells has 2.5 million
constexpr std::ptrdiff_t most_attributes = 12'000'000;  // counted by their "="
constexpr unsigned int options =
    pugi::parse_escapes | pugi::parse_cdata | pugi::parse_ws_pcdata_single | pugi::parse_eol;

Error error_of(ErrorKind kind, std::string reason, std::string advice) {
    return {.kind = kind, .place = {}, .reason = std::move(reason), .advice = std::move(advice)};
}

}  // namespace

Result<std::unique_ptr<pugi::xml_document>> parse_part(std::string bytes, const std::string& name) {
    // Each element costs 64 bytes of memory and more, however short it is written. An end tag is no element.
    const std::ptrdiff_t tags = std::count(bytes.begin(), bytes.end(), '<');
    const std::ptrdiff_t ends = std::count(bytes.begin(), bytes.end(), '/');
    if (tags - std::min(ends, tags / 2) > most_elements ||
        std::count(bytes.begin(), bytes.end(), '=') > most_attributes)
        return tl::unexpected(
            error_of(ErrorKind::over_limit, "its part " + name + " has too many elements", "split the document"));
    auto document = std::make_unique<pugi::xml_document>();
    const pugi::xml_parse_result result = document->load_buffer(bytes.data(), bytes.size(), options);
    if (!result)
        return tl::unexpected(error_of(ErrorKind::unreadable,
                                       "its part " + name + " is no well-formed XML: " + result.description() +
                                           " at byte " + std::to_string(result.offset),
                                       "open it in Word or LibreOffice and save it again"));
    return document;
}

std::string_view local_name(const pugi::xml_node& node) {
    std::string_view name = node.name();
    const std::size_t colon = name.find(':');
    return colon == name.npos ? name : name.substr(colon + 1);
}

pugi::xml_node child(const pugi::xml_node& parent, std::string_view name) {
    for (const pugi::xml_node& node : parent.children())
        if (local_name(node) == name) return node;
    return {};
}

std::string_view attribute(const pugi::xml_node& node, std::string_view name) {
    for (const pugi::xml_attribute& each : node.attributes()) {
        std::string_view full = each.name();
        const std::size_t colon = full.find(':');
        if (full.substr(colon == full.npos ? 0 : colon + 1) == name && !full.starts_with("xmlns")) return each.value();
    }
    return {};
}

bool is_on(const pugi::xml_node& parent, std::string_view name, bool absent) {
    const pugi::xml_node node = child(parent, name);
    if (!node) return absent;
    const std::string_view value = attribute(node, "val");
    return value != "0" && value != "false" && value != "off" && value != "none";
}

int whole_number(std::string_view text, int otherwise, int least, int most) {
    int number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (text.empty() || error != std::errc() || end != text.data() + text.size()) return otherwise;
    return std::clamp(number, least, most);
}

}  // namespace solieu::extract
