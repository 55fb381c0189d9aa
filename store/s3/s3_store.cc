#include "store/s3/s3_store.h"

#include <utility>

#include "store/s3/listing.h"
#include "store/s3/request.h"

namespace solieu::store {

namespace {

constexpr std::uint64_t most_put = 5ull << 30;  // bytes: what one request may bring
constexpr const char* most_listed = "1000";     // a page; more is never given

class S3Store final : public Store {
  public:
    S3Store(const Access& access, std::function<bool()> stop) : requests_(access, std::move(stop)) {}

    Result<Listing> list(const Address& prefix, const std::string& from) override {
        S3Request request{.method = "GET", .address = {.bucket = prefix.bucket, .key = {}}};
        request.query = {
            {"list-type", "2"}, {"max-keys", most_listed}, {"encoding-type", "url"}, {"prefix", prefix.key}};
        if (!from.empty()) request.query["continuation-token"] = from;
        const Result<HttpAnswer> answer = requests_.send(request);
        Result<Listing> page = answer ? listing_in(answer->body) : tl::unexpected(answer.error());
        if (!page) page.error().place = name_of(prefix);
        return page;
    }

    Result<void> get(const Address& address, const std::string& version, int into, std::uint64_t most_bytes) override {
        S3Request request{.method = "GET", .address = address, .into = into, .most_bytes = most_bytes};
        if (!version.empty()) request.headers["if-match"] = "\"" + version + "\"";
        const Result<HttpAnswer> answer = requests_.send(request);
        if (answer) return {};
        return tl::unexpected(answer.error());
    }

    Result<void> put(const Address& address, int from, std::uint64_t size, const std::string& sha256) override {
        if (size > most_put) {
            return tl::unexpected(Error{ErrorKind::unreadable, name_of(address),
                                        "it has more than 5 GiB, which no store takes at once", "write other forms"});
        }
        const Result<HttpAnswer> answer =
            requests_.send({.method = "PUT", .address = address, .from = from, .size = size, .sha256 = sha256});
        if (answer) return {};
        return tl::unexpected(answer.error());
    }

    Result<void> remove(const Address& address) override {
        const Result<HttpAnswer> answer = requests_.send({.method = "DELETE", .address = address});
        if (answer) return {};
        return tl::unexpected(answer.error());
    }

  private:
    S3Requests requests_;
};

}  // namespace

std::unique_ptr<Store> open_s3_store(const Access& access, std::function<bool()> stop) {
    return std::make_unique<S3Store>(access, std::move(stop));
}

}  // namespace solieu::store
