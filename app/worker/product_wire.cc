#include "app/worker/product_wire.h"

#include "app/worker/fields.h"
#include "base/wire.h"

namespace solieu {

SOLIEU_FIELDS(app::Analysis, 4);
SOLIEU_FIELDS(app::SearchablePdf, 2);
SOLIEU_FIELDS(app::SpotPicture, 2);
SOLIEU_FIELDS(output::PackMark, 3);
SOLIEU_FIELDS(output::Engine, 5);

namespace app {

namespace {

template <class Product>
void write(const Result<Product>& product, WireWriter& to) {
    to.write(product.has_value());
    if (product) {
        to.write(*product);
    } else {
        to.write(product.error());
    }
}

template <class Product>
Result<Product> read(WireReader& from) {
    bool there = false;
    from.read(there);
    Product product{};
    Error error;
    if (there) {
        from.read(product);
        return product;
    }
    from.read(error);
    return tl::unexpected(std::move(error));
}

}  // namespace

template <class Product>
std::string encode(const Result<Product>& product) {
    WireWriter writer;
    write(product, writer);
    return writer.take();
}

template <class Product>
Result<Product> decode(std::string_view bytes) {
    WireReader reader(bytes);
    Result<Product> product = read<Product>(reader);
    if (!reader.complete()) {
        return tl::unexpected(Error{ErrorKind::internal, "", "what the worker process sent makes no sense", ""});
    }
    return product;
}

std::string encode_reading(const FileReading& reading) {
    WireWriter writer;
    writer.write(reading.analysis);
    writer.write(reading.engine);
    write(reading.pictures, writer);
    write(reading.searchable_pdf, writer);
    return writer.take();
}

std::optional<FileReading> decode_reading(std::string_view bytes) {
    WireReader reader(bytes);
    FileReading reading{.analysis = {},
                        .engine = {},
                        .pictures = {},
                        .searchable_pdf = {},
                        .spots = tl::unexpected(Error{ErrorKind::internal, "", "it was not asked for", ""}),
                        .process = {}};
    reader.read(reading.analysis);
    reader.read(reading.engine);
    reading.pictures = read<std::vector<extract::PagePicture>>(reader);
    reading.searchable_pdf = read<SearchablePdf>(reader);
    return reader.complete() ? std::optional(std::move(reading)) : std::nullopt;
}

template std::string encode(const Result<Analysis>&);
template Result<Analysis> decode(std::string_view);
template std::string encode(const Result<std::vector<extract::PagePicture>>&);
template Result<std::vector<extract::PagePicture>> decode(std::string_view);
template std::string encode(const Result<std::string>&);
template Result<std::string> decode(std::string_view);
template std::string encode(const Result<std::vector<std::string>>&);
template Result<std::vector<std::string>> decode(std::string_view);
template std::string encode(const Result<std::vector<SpotPicture>>&);
template Result<std::vector<SpotPicture>> decode(std::string_view);
template std::string encode(const Result<SearchablePdf>&);
template Result<SearchablePdf> decode(std::string_view);

}  // namespace app
}  // namespace solieu
