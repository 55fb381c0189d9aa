#include "extract/ooxml/part_xml.h"

#include <algorithm>
#include <charconv>
#include <new>
#include <utility>

namespace solieu::extract {
namespace {

constexpr unsigned int options =
    pugi::parse_escapes | pugi::parse_cdata | pugi::parse_ws_pcdata_single | pugi::parse_eol;

Error error_of(ErrorKind kind, std::string reason, std::string advice) {
    return {.kind = kind, .place = {}, .reason = std::move(reason), .advice = std::move(advice)};
}

// What the tree will be made of: 64 bytes for an element or a text between two, 40 for an attribute, however short they
// are written. Counted by their marks alone, so rather too many than too few.
struct TreeSize {
    std::uint64_t elements = 0, attributes = 0;
};

TreeSize size_of_tree(std::string_view bytes) {
    TreeSize size;
    for (std::size_t at = bytes.find('<'); at != bytes.npos; at = bytes.find('<', at + 1)) {
        const bool ends = at + 1 < bytes.size() && bytes[at + 1] == '/';
        if (!ends) ++size.elements;
        if (at > 0 && bytes[at - 1] != '>') ++size.elements;  // a text before it
    }
    size.attributes = static_cast<std::uint64_t>(std::count(bytes.begin(), bytes.end(), '='));
    return size;
}

}  // namespace

Result<std::unique_ptr<pugi::xml_document>> parse_part(std::string bytes, const std::string& name, Budget& budget) {
    try {
        const TreeSize size = size_of_tree(bytes);
        budget.take(Resource::elements, size.elements);
        budget.take(Resource::attributes, size.attributes);
    } catch (const OverBudget& over) {
        return tl::unexpected(error_of(over));
    }
    auto document = std::make_unique<pugi::xml_document>();
    // The tree keeps the bytes, so they are handed over instead of copied: a part may be large.
    void* own = pugi::get_memory_allocation_function()(std::max<std::size_t>(bytes.size(), 1));
    if (own == nullptr) throw std::bad_alloc();
    std::copy(bytes.begin(), bytes.end(), static_cast<char*>(own));
    const std::size_t length = bytes.size();
    std::string().swap(bytes);
    const pugi::xml_parse_result result = document->load_buffer_inplace_own(own, length, options);
    if (!result)
        return tl::unexpected(error_of(ErrorKind::unreadable,
                                       "its part " + name + " is no well-formed XML: " + result.description() +
                                           " at byte " + std::to_string(result.offset),
                                       "open it in Word or LibreOffice and save it again"));
    return document;
}

Result<std::unique_ptr<pugi::xml_document>> parse_part(std::string bytes, const std::string& name) {
    Budget budget;
    return parse_part(std::move(bytes), name, budget);
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
