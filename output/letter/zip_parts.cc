#include "output/letter/zip_parts.h"

#include <zip.h>

#include <array>
#include <ctime>
#include <memory>

namespace solieu::output {

namespace {

constexpr zip_int64_t most_parts = 1000;
constexpr std::size_t most_bytes = 64u << 20;
constexpr std::time_t written_at = 946'684'800;  // 1 January 2000: the same parts, the same bytes

tl::unexpected<Error> fail(ErrorKind kind, std::string reason) {
    return tl::unexpected(Error{kind, "", std::move(reason), ""});
}

struct Discard {
    void operator()(zip_t* archive) const { zip_discard(archive); }
};
struct CloseFile {
    void operator()(zip_file_t* file) const { zip_fclose(file); }
};

}  // namespace

Result<std::vector<ZipPart>> read_zip(std::string_view bytes) {
    zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, nullptr);
    const std::unique_ptr<zip_t, Discard> archive(source ? zip_open_from_source(source, ZIP_RDONLY, nullptr) : nullptr);
    if (!archive) {
        if (source) zip_source_free(source);
        return fail(ErrorKind::unreadable, "it is no zip package");
    }
    const zip_int64_t count = zip_get_num_entries(archive.get(), 0);
    if (count > most_parts) return fail(ErrorKind::over_limit, "it has more than 1000 parts");
    std::vector<ZipPart> parts;
    std::size_t all = 0;
    for (zip_int64_t i = 0; i < count; ++i) {
        const auto index = static_cast<zip_uint64_t>(i);
        const char* name = zip_get_name(archive.get(), index, 0);
        const std::unique_ptr<zip_file_t, CloseFile> file(zip_fopen_index(archive.get(), index, 0));
        if (!name || !file) return fail(ErrorKind::unreadable, "a part of it cannot be read");
        ZipPart& part = parts.emplace_back();
        part.name = name;
        std::array<char, 65536> buffer{};
        for (zip_int64_t got = 0; (got = zip_fread(file.get(), buffer.data(), buffer.size())) != 0;) {
            if (got < 0) return fail(ErrorKind::unreadable, "its part " + part.name + " is damaged");
            all += static_cast<std::size_t>(got);
            if (all > most_bytes) return fail(ErrorKind::over_limit, "it unpacks to more than 64 MB");
            part.content.append(buffer.data(), static_cast<std::size_t>(got));
        }
    }
    return parts;
}

Result<std::string> write_zip(const std::vector<ZipPart>& parts) {
    const auto failed = [] { return fail(ErrorKind::write_failed, "cannot write: the zip package cannot be made"); };
    zip_source_t* target = zip_source_buffer_create(nullptr, 0, 0, nullptr);
    if (!target) return failed();
    zip_t* archive = zip_open_from_source(target, ZIP_TRUNCATE, nullptr);
    if (!archive) {
        zip_source_free(target);
        return failed();
    }
    zip_source_keep(target);
    const std::unique_ptr<zip_source_t, void (*)(zip_source_t*)> kept(target, zip_source_free);
    for (const ZipPart& part : parts) {
        zip_source_t* source = zip_source_buffer(archive, part.content.data(), part.content.size(), 0);
        const zip_int64_t index =
            source ? zip_file_add(archive, part.name.c_str(), source, ZIP_FL_ENC_UTF_8 | ZIP_FL_OVERWRITE) : -1;
        if (index < 0 || zip_file_set_mtime(archive, static_cast<zip_uint64_t>(index), written_at, 0) != 0) {
            if (source && index < 0) zip_source_free(source);
            zip_discard(archive);
            return failed();
        }
    }
    if (zip_close(archive) != 0) {
        zip_discard(archive);
        return failed();
    }
    zip_stat_t stat;
    zip_stat_init(&stat);
    if (zip_source_stat(target, &stat) != 0 || zip_source_open(target) != 0) return failed();
    std::string bytes(stat.size, '\0');
    const zip_int64_t got = zip_source_read(target, bytes.data(), bytes.size());
    zip_source_close(target);
    if (got != static_cast<zip_int64_t>(bytes.size())) return failed();
    return bytes;
}

}  // namespace solieu::output
