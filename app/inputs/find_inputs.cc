#include "app/inputs/find_inputs.h"

#include <sys/stat.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <optional>
#include <set>
#include <string_view>
#include <system_error>
#include <utility>

#include "app/inputs/archive_worker.h"
#include "app/inputs/picture_names.h"
#include "app/list_files.h"
#include "app/result_names.h"
#include "base/sha256.h"
#include "extract/file_bytes.h"
#include "store/address.h"

namespace solieu::app {

namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t most_compared = 512ull << 20;  // bytes; a larger file is not read at all

bool has_ending(std::string_view name, std::string_view ending) {
    if (name.size() < ending.size()) return false;
    return std::ranges::equal(name.substr(name.size() - ending.size()), ending, [](char a, char b) {
        return (a >= 'A' && a <= 'Z' ? static_cast<char>(a - 'A' + 'a') : a) == b;
    });
}

template <class Test>
bool any_part(std::string_view path, const Test& test) {
    for (std::size_t at = 0; at <= path.size();) {
        const std::size_t end = std::min(path.find('/', at), path.size());
        if (test(path.substr(at, end - at))) return true;
        at = end + 1;
    }
    return false;
}

// A folder may be called as it likes: "quy-1.json" is one all the same.
bool is_junk_folder(std::string_view name) {
    return name.starts_with(".") || (name.size() == 8 && has_ending(name, "__macosx"));
}

// The name of what stands in the archive; a name that leads out of it is only a name here.
bool is_junk_member(std::string_view member) {
    const std::size_t slash = member.rfind('/');
    if (slash == member.npos) return is_junk_name(member);
    return is_junk_name(member.substr(slash + 1)) || any_part(member.substr(0, slash), is_junk_folder);
}

bool leads_out(std::string_view member) {
    return member.starts_with('/') || any_part(member, [](std::string_view part) { return part == ".."; });
}

std::string folder_of(std::string_view path) {
    const std::size_t slash = path.rfind('/');
    return slash == path.npos ? std::string() : std::string(path.substr(0, slash));
}

std::string name_of(std::string_view path) {
    const std::size_t slash = path.rfind('/');
    return std::string(slash == path.npos ? path : path.substr(slash + 1));
}

std::string joined(const std::string& folder, const std::string& name) {
    return folder.empty() || folder.back() == '/' ? folder + name : folder + "/" + name;
}

// "q1//x" and "./q1/x" are one folder.
std::string plain_folder(const std::string& folder) {
    std::string plain = fs::path(folder).lexically_normal().string();
    while (plain.ends_with('/')) plain.pop_back();
    return plain == "." ? std::string() : plain;
}

// Of a file or folder, by whatever path.
using Identity = std::pair<dev_t, ino_t>;

std::optional<Identity> identity_of(const std::string& path) {
    struct stat status {};
    if (::stat(path.c_str(), &status) != 0) return std::nullopt;
    return Identity{status.st_dev, status.st_ino};
}

// A list of findings: what it is known by stands beside it (list_files.h).
bool is_list(const std::string& name, const std::vector<std::string>& beside) {
    const std::size_t dot = name.rfind('.');
    if (dot == name.npos) return false;
    std::string stem = name.substr(0, dot);
    // One that was set aside: "phat-hien.earlier-2.xlsx".
    const std::size_t mark = stem.rfind(earlier_mark);
    const std::size_t behind = mark == stem.npos ? mark : mark + earlier_mark.size();
    if (mark != stem.npos && (behind == stem.size() || stem[behind] == '-') &&
        stem.find_first_not_of("0123456789", behind + 1) == stem.npos)
        stem.resize(mark);
    return std::ranges::find(beside, stem + ".known.ndjson") != beside.end();
}

class Finder {
  public:
    explicit Finder(const FindOptions& options) : options_(options) {
        for (const std::string& path : options.not_inputs) {
            if (const auto there = identity_of(path)) not_inputs_.insert(*there);
        }
    }

    FoundInputs find(const std::vector<std::string>& named) {
        std::vector<std::string> files;  // named themselves, which may be pages of one
        for (const std::string& path : named) {
            std::error_code error;
            if (store::is_stored(path)) {
                add_named(std::exchange(files, {}));
                add_stored(path);
            } else if (fs::is_directory(path, error)) {
                add_named(std::exchange(files, {}));
                found_.searched = true;
                add_folder(path, "");
            } else if (has_ending(path, ".zip") && add_archive(path, "")) {
                found_.searched = true;
            } else {
                files.push_back(path);
            }
        }
        add_named(files);
        compare_contents();
        return std::move(found_);
    }

  private:
    // Each file once, by whatever path.
    bool is_new(const std::string& path) {
        const std::optional<Identity> file = identity_of(path);
        return !file || seen_.insert(*file).second;
    }

    void add_named(const std::vector<std::string>& files) {
        std::map<std::string, std::vector<std::string>> by_folder;
        for (const std::string& file : files) by_folder[folder_of(file)].push_back(name_of(file));
        std::map<std::string, std::vector<std::string>> group_of;  // by path
        for (const auto& [folder, names] : by_folder) group_pictures(names, folder, group_of);
        for (const std::string& file : files) {
            const auto group = group_of.find(file);
            if (group != group_of.end() && group->second.front() != file) continue;
            if (!is_new(file)) continue;
            Input input{.name = file,
                        .folder = {},
                        .file = file,
                        .member = {},
                        .pages = {},
                        .found = false,
                        .version = {},
                        .same_as = {}};
            if (group != group_of.end()) input.pages = group->second;
            found_.inputs.push_back(std::move(input));
        }
    }

    // For each picture that is a page of several: the paths of all pages.
    void group_pictures(const std::vector<std::string>& names, const std::string& folder,
                        std::map<std::string, std::vector<std::string>>& group_of) {
        for (const std::vector<std::string>& group : picture_groups(names, options_.pages_of)) {
            std::vector<std::string> paths;
            for (const std::string& name : group) paths.push_back(joined(folder, name));
            for (const std::string& path : paths) group_of[path] = paths;
        }
        for (const PictureGap& gap : picture_gaps(names, options_.pages_of)) {
            std::string missing;
            for (const int number : gap.missing) missing += (missing.empty() ? "" : ", ") + std::to_string(number);
            found_.notes.push_back(joined(folder, gap.first) + " … " + gap.last + ": " + missing +
                                   (gap.missing.size() == 1 ? " is" : " are") +
                                   " missing between them, so each is read by itself; --pages-of folder joins them");
        }
    }

    [[nodiscard]] bool is_no_input(const std::string& path) const {
        const std::optional<Identity> file = identity_of(path);
        return file && not_inputs_.contains(*file);
    }

    void add_folder(const std::string& folder, const std::string& below) {
        std::vector<std::string> names;
        std::error_code error;
        for (fs::directory_iterator at(folder, error), end; !error && at != end; at.increment(error))
            names.push_back(at->path().filename().string());
        if (error) {
            found_.problems.push_back({ErrorKind::unreadable, folder, error.message(), "check the permissions"});
            return;
        }
        std::ranges::sort(names, natural_less);
        std::vector<std::string> files, folders;
        const EarlierResults results(folder);
        for (const std::string& name : names) {
            const std::string path = joined(folder, name);
            std::error_code ignored;
            const bool is_folder = fs::is_directory(path, ignored);
            if (is_no_input(path)) continue;
            const bool junk =
                is_folder ? is_junk_folder(name) : is_junk_name(name) || results.has(name) || is_list(name, names);
            if (junk) {
                if (!is_folder) ++found_.junk;
            } else if (!is_folder) {
                files.push_back(name);
            } else if (fs::is_symlink(path, ignored)) {
                found_.left.push_back(
                    {ErrorKind::unreadable, path, "it is a link to a folder", "name the folder itself"});
            } else {
                folders.push_back(name);
            }
        }
        std::map<std::string, std::vector<std::string>> group_of;
        group_pictures(files, folder, group_of);
        for (const std::string& name : files) add_file(joined(folder, name), below, group_of);
        for (const std::string& name : folders) add_folder(joined(folder, name), joined(below, name));
    }

    void add_file(const std::string& path, const std::string& below,
                  const std::map<std::string, std::vector<std::string>>& group_of) {
        const auto group = group_of.find(path);
        if (group != group_of.end() && group->second.front() != path) return;
        if (has_ending(path, ".zip") && add_archive(path, joined(below, name_of(path)))) return;
        if (!is_new(path)) return;
        Input input{.name = path,
                    .folder = below,
                    .file = path,
                    .member = {},
                    .pages = {},
                    .found = true,
                    .version = {},
                    .same_as = {}};
        if (group != group_of.end()) input.pages = group->second;
        found_.inputs.push_back(std::move(input));
    }

    // Whether it is one; then its members are inputs, or why they are not is a problem.
    bool add_archive(const std::string& path, const std::string& below) {
        Result<std::vector<std::string>> members = names_in_archive(path, version_of(path));
        if (!members) {
            if (members.error().kind == ErrorKind::unsupported) return false;
            std::error_code error;
            if (!store::is_stored(path) && !fs::exists(path, error)) return false;
            if (is_new(path)) found_.problems.push_back(members.error());
            return true;
        }
        if (!is_new(path)) return true;
        add_members(path, below, std::move(*members), true);
        return true;
    }

    // What stands below a name that is no folder: the files in an archive, the objects of a store whose keys begin so.
    void add_members(const std::string& path, const std::string& below, std::vector<std::string> members,
                     bool in_archive) {
        std::ranges::sort(members, natural_less);
        std::erase_if(members, [&](const std::string& member) {
            if (!leads_out(member)) return false;
            found_.problems.push_back(
                {ErrorKind::unreadable, joined(path, member),
                 in_archive ? "its name leads out of the archive" : "its name leads out of folders",
                 in_archive ? "get the archive anew" : "give it another name"});
            return true;
        });
        std::map<std::string, std::vector<std::string>> by_folder, group_of;
        for (const std::string& member : members) {
            if (is_junk_member(member)) {
                ++found_.junk;
            } else {
                by_folder[folder_of(member)].push_back(name_of(member));
            }
        }
        for (const auto& [folder, names] : by_folder) group_pictures(names, folder, group_of);
        for (const std::string& member : members) {
            if (is_junk_member(member)) continue;
            const auto group = group_of.find(member);
            if (group != group_of.end() && group->second.front() != member) continue;
            const std::string inner = plain_folder(folder_of(member));
            const std::string name = joined(path, member);
            if (!in_archive && is_seen(name)) continue;
            if (!in_archive && has_ending(name, ".zip") &&
                add_archive(name, joined(below, joined(inner, name_of(member)))))
                continue;
            Input input{.name = name,
                        .folder = inner.empty() ? below : joined(below, inner),
                        .file = in_archive ? path : name,
                        .member = in_archive ? member : std::string(),
                        .pages = {},
                        .found = true,
                        .version = version_of(in_archive ? path : name),
                        .same_as = {}};
            if (group != group_of.end()) input.pages = group->second;
            if (!in_archive) {
                for (std::string& page : input.pages) page = joined(path, page);
            }
            found_.inputs.push_back(std::move(input));
        }
    }

    // One object, or all below it.
    void add_stored(const std::string& named) {
        Result<StoredNames> names = stored_names(named, options_.not_inputs, found_.stored);
        if (!names) {
            found_.store_problem = names.error();
            found_.problems.push_back(names.error());
        } else if (!names->object.empty()) {
            add_object(names->object);
        } else {
            if (names->members.empty())
                found_.problems.push_back(
                    {ErrorKind::unreadable, named, "there is no such object, and nothing below it", ""});
            found_.searched = true;
            found_.prefixes.push_back(names->prefix);
            add_members(names->prefix, "", std::move(names->members), false);
        }
    }

    void add_object(const std::string& name) {
        if (is_seen(name) || (has_ending(name, ".zip") && add_archive(name, ""))) return;
        found_.inputs.push_back({.name = name,
                                 .folder = {},
                                 .file = name,
                                 .member = {},
                                 .pages = {},
                                 .found = false,
                                 .version = version_of(name),
                                 .same_as = {}});
    }

    [[nodiscard]] std::string version_of(const std::string& name) const {
        const auto known = found_.stored.find(name);
        return known == found_.stored.end() ? std::string() : known->second.version;
    }

    bool is_seen(const std::string& name) { return !seen_stored_.insert(name).second; }

    // Files of the same size are compared by what they hold; only those that were found, for who names a file twice
    // wants it twice.
    void compare_contents() {
        std::map<std::uintmax_t, std::vector<std::size_t>> by_size;
        for (std::size_t i = 0; i < found_.inputs.size(); ++i) {
            const Input& input = found_.inputs[i];
            if (!input.version.empty()) continue;
            std::error_code error;
            const std::uintmax_t size = fs::file_size(input.file, error);
            if (input.member.empty() && input.pages.empty() && !error && size > 0 && size <= most_compared)
                by_size[size].push_back(i);
        }
        for (const auto& [size, inputs] : by_size) {
            if (inputs.size() < 2) continue;
            std::map<std::string, std::size_t> first;  // by content
            for (const std::size_t i : inputs) {
                const std::string content = content_of(found_.inputs[i].file);
                if (content.empty()) continue;
                const auto [before, is_first] = first.try_emplace(content, i);
                if (!is_first && found_.inputs[i].found) found_.inputs[i].same_as = found_.inputs[before->second].name;
            }
        }
        compare_versions();
    }

    // Objects of stores, by what the store tells of them.
    void compare_versions() {
        std::map<std::pair<std::int64_t, std::string>, std::size_t> first;
        for (std::size_t i = 0; i < found_.inputs.size(); ++i) {
            Input& input = found_.inputs[i];
            const auto status = found_.stored.find(input.file);
            if (input.version.empty() || !input.member.empty() || !input.pages.empty()) continue;
            if (status == found_.stored.end() || status->second.size == 0) continue;
            const auto [before, is_first] = first.try_emplace({status->second.size, input.version}, i);
            if (!is_first && input.found) input.same_as = found_.inputs[before->second].name;
        }
    }

    static std::string content_of(const std::string& path) {
        const auto bytes = extract::bytes_of(path, most_compared);
        return bytes ? sha256_of(*bytes) : std::string();
    }

    const FindOptions& options_;
    FoundInputs found_;
    std::set<Identity> not_inputs_, seen_;
    std::set<std::string> seen_stored_;
};

}  // namespace

bool is_junk_name(std::string_view name) {
    if (name.starts_with(".") || name.starts_with("~$") || name.starts_with("~WRL")) return true;
    for (const std::string_view known : {"thumbs.db", "desktop.ini", "__macosx", "summary.csv", "findings.csv"}) {
        if (name.size() == known.size() && has_ending(name, known)) return true;
    }
    // What programs leave, and what stands for programs.
    for (const std::string_view ending : {".tmp", ".part", ".lock", ".crdownload", ".json", ".ndjson", ".jsonl",
                                          ".sqlite", ".sqlite3", ".db", ".summary.csv"}) {
        if (has_ending(name, ending)) return true;
    }
    return false;
}

FoundInputs find_inputs(const std::vector<std::string>& named, const FindOptions& options) {
    return Finder(options).find(named);
}

}  // namespace solieu::app
