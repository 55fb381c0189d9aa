#include "extract/html/html_encoding.h"

#include <algorithm>

#include "base/text.h"

namespace solieu::extract {
namespace {

constexpr std::size_t declared_within = 4096;  // bytes; browsers look at 1,024

char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

std::string lowered(std::string_view text) {
    std::string out(text);
    std::transform(out.begin(), out.end(), out.begin(), lower);
    return out;
}

bool is_name(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_' ||
           c == ':' || c == '.';
}

// What follows "charset=" in the head of the page.
std::string declared_name(std::string_view bytes) {
    const std::string_view original = bytes.substr(0, declared_within);
    const std::string head = lowered(original);
    constexpr std::string_view key = "charset";
    for (std::size_t at = head.find(key); at != head.npos; at = head.find(key, at + 1)) {
        std::size_t i = at + key.size();
        while (i < head.size() && head[i] == ' ') ++i;
        if (i >= head.size() || head[i] != '=') continue;
        ++i;
        while (i < head.size() && (head[i] == ' ' || head[i] == '"' || head[i] == '\'')) ++i;
        std::size_t end = i;
        while (end < head.size() && is_name(head[end])) ++end;
        if (end > i) return std::string(original.substr(i, end - i));
    }
    return {};
}

}  // namespace

HtmlText html_text(std::string_view bytes, std::string_view otherwise) {
    std::size_t replaced = 0;
    const Encoding encoding = detect_encoding(bytes);
    std::string utf8 = to_utf8(bytes, encoding, &replaced);
    const bool utf16 = encoding == Encoding::utf16_le || encoding == Encoding::utf16_be;
    if (utf16 || replaced == 0) return {{}, utf8};
    std::string name = declared_name(bytes);
    if (name.empty()) name = otherwise;
    const std::string low = lowered(name);
    if (name.empty() || low == "utf-8" || low == "utf8") return {{}, utf8};
    return {name, {}};
}

bool begins_as_html(std::string_view head) {
    const std::string text = lowered(to_utf8(head, detect_encoding(head)));
    std::string_view rest = text;
    while (true) {
        if (rest.starts_with("\xEF\xBB\xBF")) rest.remove_prefix(3);
        rest.remove_prefix(std::min(rest.find_first_not_of(" \t\r\n\f"), rest.size()));
        const std::string_view end = rest.starts_with("<!--") ? "-->" : rest.starts_with("<?xml") ? "?>" : "";
        if (end.empty()) break;
        const std::size_t at = rest.find(end);
        if (at == rest.npos) return false;
        rest.remove_prefix(at + end.size());
    }
    for (const std::string_view begin : {"<!doctype html", "<html", "<head", "<body"}) {
        if (!rest.starts_with(begin)) continue;
        const char next = rest.size() > begin.size() ? rest[begin.size()] : ' ';
        return next == '>' || next == ' ' || next == '\n' || next == '\r' || next == '\t';
    }
    return false;
}

}  // namespace solieu::extract
