#include "store/s3/listing.h"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <optional>
#include <pugixml.hpp>

namespace solieu::store {

namespace {

int digit_of(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}

// A plus sign is a blank: one of the key itself is written %2B.
std::string decoded(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool two =
            text[i] == '%' && i + 2 < text.size() && digit_of(text[i + 1]) >= 0 && digit_of(text[i + 2]) >= 0;
        if (two) {
            out += static_cast<char>(digit_of(text[i + 1]) * 16 + digit_of(text[i + 2]));
            i += 2;
        } else {
            out += text[i] == '+' ? ' ' : text[i];
        }
    }
    return out;
}

template <class Number>
std::optional<Number> number_in(std::string_view text) {
    Number number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc() && end == text.data() + text.size() && number >= 0 ? std::optional(number)
                                                                                   : std::nullopt;
}

// "2026-03-31T08:05:09.250Z", nanoseconds since 1970; 0 for what is none.
std::int64_t time_in(std::string_view text) {
    if (text.size() < 20 || text[4] != '-' || text[7] != '-' || text[10] != 'T' || text[13] != ':' || text[16] != ':')
        return 0;
    const auto at = [&](std::size_t from, std::size_t count) {
        return number_in<int>(text.substr(from, count)).value_or(-1);
    };
    namespace ch = std::chrono;
    const int month = at(5, 2), day = at(8, 2);
    if (month < 1 || day < 1) return 0;
    const ch::year_month_day date{ch::year(at(0, 4)), ch::month(static_cast<unsigned>(month)),
                                  ch::day(static_cast<unsigned>(day))};
    const int hour = at(11, 2), minute = at(14, 2), second = at(17, 2);
    if (!date.ok() || hour < 0 || minute < 0 || second < 0) return 0;
    ch::nanoseconds since = ch::sys_days(date).time_since_epoch();
    since += ch::hours(hour) + ch::minutes(minute) + ch::seconds(second);
    if (text[19] == '.') since += ch::milliseconds(number_in<int>(text.substr(20, 3)).value_or(0));
    return since.count();
}

// Without the quotes around it.
std::string tag_in(std::string_view text) {
    if (text.size() >= 2 && text.front() == '"' && text.back() == '"') text = text.substr(1, text.size() - 2);
    return std::string(text);
}

tl::unexpected<Error> no_listing() {
    return tl::unexpected(Error{ErrorKind::unreadable, "", "what answers is no store: it gives no list of objects",
                                "check AWS_ENDPOINT_URL"});
}

}  // namespace

Result<Listing> listing_in(std::string_view xml) {
    pugi::xml_document document;
    if (!document.load_buffer(xml.data(), xml.size(), pugi::parse_default, pugi::encoding_utf8)) return no_listing();
    const pugi::xml_node list = document.child("ListBucketResult");
    if (!list) return no_listing();
    const bool is_encoded = std::string_view(list.child_value("EncodingType")) == "url";
    Listing page;
    for (const pugi::xml_node one : list.children("Contents")) {
        const auto size = number_in<std::int64_t>(one.child_value("Size"));
        const std::string_view key = one.child_value("Key");
        if (!size || key.empty()) return no_listing();
        page.objects.push_back({.key = is_encoded ? decoded(key) : std::string(key),
                                .size = *size,
                                .changed = time_in(one.child_value("LastModified")),
                                .version = tag_in(one.child_value("ETag"))});
    }
    const bool goes_on = std::string_view(list.child_value("IsTruncated")) == "true";
    if (goes_on) page.next = list.child_value("NextContinuationToken");
    if (goes_on && page.next.empty()) return no_listing();
    return page;
}

std::string error_code_in(std::string_view xml) {
    pugi::xml_document document;
    if (!document.load_buffer(xml.data(), xml.size(), pugi::parse_default, pugi::encoding_utf8)) return {};
    const std::string_view code = document.child("Error").child_value("Code");
    const bool is_word =
        code.size() <= 64 && std::ranges::all_of(code, [](char c) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.';
        });
    return is_word ? std::string(code) : std::string();
}

}  // namespace solieu::store
