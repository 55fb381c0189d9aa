#include "extract/archive/archive_members.h"

#include <algorithm>
#include <optional>
#include <set>

#include "extract/encoding/legacy_decoder.h"
#include "extract/encoding/legacy_evidence.h"
#include "extract/encoding/vietnamese_syllable.h"
#include "extract/ooxml/package.h"

namespace solieu::extract {

namespace {

constexpr PackageLimits limits{.member_bytes = 512ull << 20, .total_bytes = 512ull << 20, .members = 20'000};

// As words, which are what an encoding is known by: "B¸o-c¸o_quý 1/x.pdf" has those between the marks.
std::string words_of(const std::string& name) {
    std::string words = name;
    for (char& c : words) {
        const auto byte = static_cast<unsigned char>(c);
        const bool letter = byte >= 0x80 || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        if (!letter) c = ' ';
    }
    return words;
}

bool is_utf8(const std::string& name) {
    return characters_of(name).find(U'\uFFFD') == std::u32string::npos;
}

// By place in the archive, folders and nameless members too.
std::vector<std::string> shown_names(const Package& package) {
    std::vector<std::string> names = package.names_as_stored();
    std::string foreign;
    for (const std::string& name : names) {
        if (!is_utf8(name)) foreign += words_of(name) + "\n";
    }
    const std::optional<LegacyEncoding> encoding =
        foreign.empty() ? std::nullopt : find_encoding(shown_text(foreign), Otherwise::bytes);
    const std::vector<std::string> guessed = foreign.empty() ? names : package.names();
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (!is_utf8(names[i])) {
            if (encoding) {
                names[i] = utf8_of(characters_of(decode(*encoding, shown_text(names[i]))));
            } else if (guessed.size() == names.size()) {
                names[i] = guessed[i];
            }
        }
        std::ranges::replace(names[i], '\\', '/');
    }
    return names;
}

}  // namespace

Result<std::vector<std::string>> archive_members(std::string_view bytes) {
    const Result<Package> package = Package::open(bytes, limits);
    if (!package) return tl::unexpected(package.error());
    for (const char* document : {"[Content_Types].xml", "META-INF/manifest.xml"}) {
        if (!package->has(document)) continue;
        return tl::unexpected(Error{.kind = ErrorKind::unsupported,
                                    .place = {},
                                    .reason = "it is a document and no archive",
                                    .advice = "give it the ending of its kind"});
    }
    std::vector<std::string> names = shown_names(*package);
    std::erase_if(names, [](const std::string& name) { return name.empty() || name.ends_with('/'); });
    // Of two files of one name only one could be read.
    std::set<std::string> once;
    for (const std::string& name : names) {
        if (once.insert(name).second) continue;
        return tl::unexpected(Error{.kind = ErrorKind::unreadable,
                                    .place = {},
                                    .reason = "it has two files of the name " + name,
                                    .advice = "unpack it and give the files in it"});
    }
    return names;
}

Result<std::string> archive_member(std::string_view bytes, const std::string& name) {
    Result<Package> package = Package::open(bytes, limits);
    if (!package) return tl::unexpected(package.error());
    // Whole lists of names are made anew for those alone that are shown otherwise than they stand there.
    std::vector<std::string> names = package->names_as_stored();
    auto found = std::ranges::find(names, name);
    if (found == names.end()) {
        names = shown_names(*package);
        found = std::ranges::find(names, name);
    }
    return found == names.end() ? package->read(name)
                                : package->read_at(static_cast<std::size_t>(found - names.begin()), name);
}

}  // namespace solieu::extract
