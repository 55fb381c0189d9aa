#include "app/worker/product_wire.h"

#include "app/worker/wire.h"

namespace solieu::app {

template <>
inline constexpr int field_count<Analysis> = 4;
template <>
inline constexpr int field_count<SearchablePdf> = 2;

template <>
inline constexpr int field_count<SpotPicture> = 2;

template <class Product>
std::string encode(const Result<Product>& product) {
    WireWriter writer;
    writer.write(product.has_value());
    if (product) {
        writer.write(*product);
    } else {
        writer.write(product.error());
    }
    return writer.take();
}

template <class Product>
Result<Product> decode(std::string_view bytes) {
    WireReader reader(bytes);
    bool there = false;
    reader.read(there);
    Product product{};
    Error error;
    if (there) {
        reader.read(product);
    } else {
        reader.read(error);
    }
    if (!reader.complete()) {
        return tl::unexpected(Error{ErrorKind::internal, "", "what the worker process sent makes no sense", ""});
    }
    if (!there) return tl::unexpected(std::move(error));
    return product;
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

}  // namespace solieu::app
