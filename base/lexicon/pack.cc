#include "base/lexicon/pack.h"

#include <algorithm>
#include <cassert>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <optional>
#include <utility>

#include "base/edit_distance.h"
#include "base/lexicon/toml.h"
#include "base/sha256.h"
#include "base/text.h"

namespace solieu {
namespace {

constexpr std::string_view head_file = "pack.toml";
constexpr std::uintmax_t max_file = 16u << 20;  // bytes; a list of all communes has half a megabyte
constexpr std::size_t max_files = 1'000;

struct BuiltInFile {
    std::string_view pack, name, text;
};

constexpr BuiltInFile built_in_files[] = {
#include "built_in_packs.inc"
};

// Computed when the program is built: to hash all files takes a twentieth of the time that a short report takes.
struct BuiltInFingerprint {
    std::string_view pack, fingerprint;
};

constexpr BuiltInFingerprint built_in_fingerprints[] = {
#include "built_in_fingerprints.inc"
};

Error complaint(const std::string& place, std::string reason, std::string advice) {
    return {.kind = ErrorKind::unreadable, .place = place, .reason = std::move(reason), .advice = std::move(advice)};
}

// What goes wrong first, with its line.
class Head {
  public:
    Head(const toml::table& table, std::string place) : table_(table), place_(std::move(place)) {}

    void only(const toml::table& table, const std::vector<std::string_view>& known) {
        for (const auto& [key, node] : table) {
            if (std::find(known.begin(), known.end(), key.str()) != known.end()) continue;
            const std::string_view meant = nearest(key.str(), known);
            fail(node, "\"" + std::string(key.str()) + "\" is no key of a pack",
                 meant.empty() ? "See packs/README.md" : "Did you mean \"" + std::string(meant) + "\"?");
        }
    }
    std::string text(const toml::table& table, std::string_view key, bool needed) {
        const toml::node* const node = table.get(key);
        if (node == nullptr) {
            if (needed) fail(table, "\"" + std::string(key) + "\" is missing", "See packs/README.md");
            return {};
        }
        if (const auto value = node->value_exact<std::string>()) return *value;
        fail(*node, "\"" + std::string(key) + "\" must be a text", "Write it in quotes");
        return {};
    }
    std::vector<std::string> texts(const toml::table& table, std::string_view key) {
        std::vector<std::string> values;
        const toml::node* const node = table.get(key);
        if (node == nullptr) return values;
        const toml::array* const list = node->as_array();
        if (list == nullptr)
            fail(*node, "\"" + std::string(key) + "\" must be a list of texts", "Write [\"…\", \"…\"]");
        if (list != nullptr)
            for (const toml::node& item : *list) {
                const auto value = item.value_exact<std::string>();
                if (value)
                    values.push_back(*value);
                else
                    fail(item, "\"" + std::string(key) + "\" must be a list of texts", "Write it in quotes");
            }
        return values;
    }
    int percent(const toml::table& table, std::string_view key) {
        const toml::node* const node = table.get(key);
        if (node == nullptr) return 0;
        const auto value = node->value_exact<std::int64_t>();
        if (value && *value >= 0 && *value <= 100) return static_cast<int>(*value);
        fail(*node, "\"" + std::string(key) + "\" must be a number from 0 to 100", "It is a share in per cent");
        return 0;
    }
    const toml::table& part(std::string_view key) {
        static const toml::table none;
        const toml::node* const node = table_.get(key);
        if (node == nullptr) return none;
        if (const toml::table* const table = node->as_table()) return *table;
        fail(*node, "\"" + std::string(key) + "\" must be a table", "See packs/README.md");
        return none;
    }
    void fail(const toml::node& node, std::string reason, std::string advice) {
        if (error) return;
        const auto at = node.source().begin;
        error = complaint(place_ + ":" + std::to_string(at.line) + ":" + std::to_string(at.column), std::move(reason),
                          std::move(advice));
    }

    std::optional<Error> error;

  private:
    const toml::table& table_;
    std::string place_;
};

bool is_id(std::string_view text) {
    return !text.empty() && text.size() <= 64 && std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
    });
}

// As titles and heads are compared: lower case, single spaces; what is empty would fit everything.
std::vector<std::string> lower_texts(const std::vector<std::string>& texts) {
    std::vector<std::string> out;
    for (const std::string& text : texts)
        if (std::string words = single_spaced(lower(text)); !words.empty()) out.push_back(std::move(words));
    return out;
}

Result<Pack> read_head(const std::string& text, const std::string& place) {
    const ParsedToml parsed = parse_toml(text);
    if (!parsed.table)
        return tl::unexpected(complaint(place + ":" + std::to_string(parsed.line) + ":" + std::to_string(parsed.column),
                                        parsed.reason, parsed.advice));
    const toml::table& table = *parsed.table;
    Head head(table, place);
    head.only(table, {"id", "version", "title", "needs", "rules", "recognised"});
    Pack pack;
    pack.id = head.text(table, "id", true);
    pack.version = head.text(table, "version", true);
    const toml::table& title = head.part("title");
    head.only(title, {"vi", "en"});
    pack.title_vi = head.text(title, "vi", false);
    pack.title_en = head.text(title, "en", false);
    pack.needs = head.texts(table, "needs");
    pack.rules = head.texts(table, "rules");
    const toml::table& recognised = head.part("recognised");
    head.only(recognised, {"titles", "heads", "labels"});
    pack.recognised = {.titles = lower_texts(head.texts(recognised, "titles")),
                       .heads = lower_texts(head.texts(recognised, "heads")),
                       .labels = head.percent(recognised, "labels")};
    if (!is_id(pack.id) && !head.error)
        head.fail(*table.get("id"), "\"" + pack.id + "\" is no id", "Use small letters, digits and \"-\"");
    if (head.error) return tl::unexpected(std::move(*head.error));
    return pack;
}

Result<std::string> text_of(const std::filesystem::path& path) {
    std::error_code error;
    const std::uintmax_t size = std::filesystem::file_size(path, error);
    if (!error && size > max_file)
        return tl::unexpected(complaint(path.string(), "a file of a pack has at most 16 MB", "Split it"));
    std::ifstream file(path, std::ios::binary);
    std::string text(error ? 0 : static_cast<std::size_t>(size), '\0');
    file.read(text.data(), static_cast<std::streamsize>(text.size()));
    if (error || !file) return tl::unexpected(complaint(path.string(), "the file cannot be read", "Check its rights"));
    return text;
}

// Of the list that `sha256sum` prints for the files.
std::string fingerprint_of(const std::vector<PackFile>& files) {
    std::string all;
    for (const PackFile& file : files) all += sha256_of(file.text) + "  " + file.name + "\n";
    return sha256_of(all).substr(0, 16);
}

// All but the fingerprint.
Result<Pack> pack_of(std::vector<PackFile> files, std::string place) {
    const auto head =
        std::find_if(files.begin(), files.end(), [](const PackFile& file) { return file.name == head_file; });
    if (head == files.end())
        return tl::unexpected(
            complaint(place, "it holds no pack.toml", "A pack is a folder with a pack.toml; see packs/README.md"));
    Result<Pack> pack = read_head(head->text, place + "/" + std::string(head_file));
    if (!pack) return pack;
    std::sort(files.begin(), files.end(), [](const PackFile& a, const PackFile& b) { return a.name < b.name; });
    pack->files = std::move(files);
    pack->place = std::move(place);
    for (const std::string& name : pack->rules)
        if (file_of(*pack, "rules/" + name + ".toml") == nullptr)
            return tl::unexpected(complaint(pack->place + "/" + std::string(head_file),
                                            "rules/" + name + ".toml is not there", "Write the file or take it out"));
    return pack;
}

}  // namespace

Result<Pack> make_pack(std::vector<PackFile> files, std::string place) {
    Result<Pack> pack = pack_of(std::move(files), std::move(place));
    if (pack) pack->fingerprint = fingerprint_of(pack->files);
    return pack;
}

Result<Pack> read_pack(const std::string& folder) {
    namespace fs = std::filesystem;
    std::error_code error;
    if (!fs::is_directory(folder, error))
        return tl::unexpected(complaint(folder, "it is no folder", "A pack is a folder with a pack.toml"));
    std::vector<PackFile> files;
    for (fs::recursive_directory_iterator at(folder, error), end; !error && at != end; at.increment(error)) {
        const fs::path& path = at->path();
        const std::string kind = path.extension().string();
        std::error_code no_status;
        const bool is_file = at->is_regular_file(no_status);
        if (!is_file && !at->is_directory(no_status) && (kind == ".tsv" || kind == ".toml"))
            return tl::unexpected(
                complaint(path.string(), "it is no file that can be read", "Take it out of the folder"));
        if (!is_file || (kind != ".tsv" && kind != ".toml")) continue;
        if (files.size() == max_files)
            return tl::unexpected(complaint(folder, "a pack has at most 1000 files", "Check the name of the folder"));
        Result<std::string> text = text_of(path);
        if (!text) return tl::unexpected(std::move(text.error()));
        files.push_back({path.lexically_relative(folder).generic_string(), std::move(*text)});
    }
    if (error) return tl::unexpected(complaint(folder, error.message(), "Check its rights"));
    return make_pack(std::move(files), folder);
}

std::vector<Pack> built_in_packs() {
    std::vector<Pack> packs;
    const std::size_t count = std::size(built_in_files);
    for (std::size_t begin = 0; begin < count;) {
        const std::string id(built_in_files[begin].pack);
        std::vector<PackFile> files;
        for (; begin < count && built_in_files[begin].pack == id; ++begin)
            files.push_back({std::string(built_in_files[begin].name), std::string(built_in_files[begin].text)});
        Result<Pack> pack = pack_of(std::move(files), "packs/" + id);
        assert(pack.has_value() && pack->id == id);  // a test reads them
        if (!pack) continue;
        const auto* const known = std::find_if(std::begin(built_in_fingerprints), std::end(built_in_fingerprints),
                                               [&](const BuiltInFingerprint& one) { return one.pack == id; });
        assert(known != std::end(built_in_fingerprints));
        if (known != std::end(built_in_fingerprints)) pack->fingerprint = known->fingerprint;
        packs.push_back(std::move(*pack));
    }
    return packs;
}

const std::string* file_of(const Pack& pack, std::string_view name) {
    const auto found =
        std::lower_bound(pack.files.begin(), pack.files.end(), name,
                         [](const PackFile& file, std::string_view wanted) { return file.name < wanted; });
    return found != pack.files.end() && found->name == name ? &found->text : nullptr;
}

}  // namespace solieu
