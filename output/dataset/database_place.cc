#include "output/dataset/database_place.h"

#include <algorithm>
#include <array>

namespace solieu::output {

namespace {

constexpr std::array<std::string_view, 2> schemes = {"postgresql://", "postgres://"};
constexpr std::string_view advice = "; in a password @ is written %40, / %2F, : %3A, ? %3F, % %25";

std::string_view scheme_of(std::string_view place) {
    for (const std::string_view scheme : schemes) {
        if (place.starts_with(scheme)) return scheme;
    }
    return {};
}

// The pieces of what follows the scheme. A password that is not written as it must be may hold anything, so the last
// '@' ends it.
struct Pieces {
    std::string_view user, hosts, path, options;
};

Pieces pieces_of(std::string_view rest) {
    Pieces pieces;
    if (const std::size_t at = rest.rfind('@'); at != rest.npos) {
        pieces.user = rest.substr(0, rest.find_first_of(":/?@"));
        rest.remove_prefix(at + 1);
    }
    if (const std::size_t question = rest.find('?'); question != rest.npos) {
        pieces.options = rest.substr(question + 1);
        rest = rest.substr(0, question);
    }
    const std::size_t slash = std::min(rest.find('/'), rest.size());
    pieces.hosts = rest.substr(0, slash);
    pieces.path = rest.substr(slash);
    return pieces;
}

// Calls `take` with what stands between separators.
template <class Take>
void split(std::string_view text, char separator, const Take& take) {
    while (true) {
        const std::size_t end = std::min(text.find(separator), text.size());
        take(text.substr(0, end));
        if (end == text.size()) return;
        text.remove_prefix(end + 1);
    }
}

// Behind the name of a host: ":5432", ":" or nothing. An address of six or more parts has brackets.
std::string_view port_of(std::string_view host) {
    const std::size_t bracket = host.rfind(']');
    const std::size_t colon = host.find(':', bracket == host.npos ? 0 : bracket);
    return colon == host.npos ? std::string_view() : host.substr(colon + 1);
}

bool is_number(std::string_view text) {
    return std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

bool may_be_shown(std::string_view option) {
    static constexpr std::array<std::string_view, 7> harmless = {"host", "hostaddr", "port",   "dbname",
                                                                 "user", "sslmode",  "service"};
    return std::ranges::find(harmless, option.substr(0, option.find('='))) != harmless.end();
}

}  // namespace

bool is_database_url(std::string_view place) {
    return !scheme_of(place).empty();
}

std::string why_no_place(std::string_view url) {
    const std::string_view rest = url.substr(scheme_of(url).size());
    const std::size_t at = rest.find('@');
    const std::size_t end = rest.find_first_of("/?");
    const bool one_user = at == rest.npos || (at == rest.rfind('@') && (end == rest.npos || at < end));
    if (!one_user) return "it is not clear where its password ends" + std::string(advice);
    bool ports = true;
    split(pieces_of(rest).hosts, ',', [&](std::string_view host) { ports = ports && is_number(port_of(host)); });
    return ports ? std::string() : "what stands behind the host is no port" + std::string(advice);
}

std::string without_password(std::string_view place) {
    const std::string_view scheme = scheme_of(place);
    if (scheme.empty()) return std::string(place);
    const Pieces pieces = pieces_of(place.substr(scheme.size()));
    std::string shown(scheme);
    if (!pieces.user.empty()) (shown += pieces.user) += '@';
    bool certain = true;
    std::string hosts;
    split(pieces.hosts, ',', [&](std::string_view host) {
        const std::string_view port = port_of(host);
        certain = certain && is_number(port);
        host.remove_suffix(is_number(port) ? 0 : port.size());
        (hosts += hosts.empty() ? "" : ",") += host;
    });
    shown += hosts;
    if (!certain) return shown + "…";
    shown += pieces.path;
    std::string options;
    split(pieces.options, '&', [&](std::string_view option) {
        if (may_be_shown(option)) (options += options.empty() ? "?" : "&") += option;
    });
    return shown + options;
}

std::string without_passwords(std::string_view text) {
    std::string shown;
    while (true) {
        std::size_t begin = text.npos;
        for (const std::string_view scheme : schemes) begin = std::min(begin, text.find(scheme));
        if (begin == text.npos) return shown += text;
        std::size_t end = std::min(text.find_first_of(" \t\n\"'", begin), text.size());
        // Of the sentence, not of the URL.
        while (end > begin && std::string_view(".,:;").find(text[end - 1]) != std::string_view::npos) --end;
        (shown += text.substr(0, begin)) += without_password(text.substr(begin, end - begin));
        text.remove_prefix(end);
    }
}

}  // namespace solieu::output
