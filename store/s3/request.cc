#include "store/s3/request.h"

#include <unistd.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <ctime>
#include <thread>
#include <utility>

#include "base/sha256.h"
#include "store/s3/listing.h"
#include "store/s3/sign.h"

namespace solieu::store {

namespace {

constexpr int most_tries = 6;
constexpr std::chrono::milliseconds first_wait{250}, look_every{50};

// "20130524T000000Z"
std::string time_now() {
    const std::time_t now = std::time(nullptr);
    std::tm parts{};
    ::gmtime_r(&now, &parts);
    std::array<char, 32> text{};
    return std::string(text.data(), std::strftime(text.data(), text.size(), "%Y%m%dT%H%M%SZ", &parts));
}

struct Place {
    std::string origin, host, path;  // "https://kho.example:9000", "kho.example:9000", "/kho/a%20b.pdf"
};

Place place_of(const Address& address, const Access& access) {
    const std::string key = "/" + encoded(address.key, true);
    if (access.endpoint.empty()) {
        const bool in_host = address.bucket.find_first_of("._") == std::string::npos;
        const std::string host = (in_host ? address.bucket + "." : "") + "s3." + access.region + ".amazonaws.com";
        return {.origin = "https://" + host, .host = host, .path = in_host ? key : "/" + address.bucket + key};
    }
    const std::size_t begin = access.endpoint.find("://") + 3;
    const std::size_t end = std::min(access.endpoint.find('/', begin), access.endpoint.size());
    std::string host = access.endpoint.substr(begin, end - begin);
    // libcurl leaves out the port that is usual, and what is signed is what it sends.
    const std::string usual = access.endpoint.starts_with("https:") ? ":443" : ":80";
    if (host.ends_with(usual)) host.resize(host.size() - usual.size());
    return {.origin = access.endpoint.substr(0, end),
            .host = std::move(host),
            .path = access.endpoint.substr(end) + "/" + address.bucket + (address.key.empty() ? "" : key)};
}

bool may_pass(const HttpAnswer& answer, const std::string& code) {
    switch (answer.status) {
        case 0:
            return answer.may_pass;
        case 408:
        case 429:
        case 500:
        case 502:
        case 503:
        case 504:
            return true;
        case 400:
            return code == "RequestTimeout";
        default:
            return false;
    }
}

std::string with_code(const std::string& reason, const std::string& code) {
    return code.empty() ? reason : reason + " (" + code + ")";
}

Error error_of(const HttpAnswer& answer, const std::string& code, const std::string& place) {
    const auto error = [&place](std::string reason, std::string advice) {
        return Error{ErrorKind::unreadable, place, std::move(reason), std::move(advice)};
    };
    if (answer.stopped) return {ErrorKind::internal, place, "stopped by a signal", ""};
    if (answer.too_large) return {ErrorKind::over_limit, place, "it has more bytes than are read", "split it"};
    if (answer.not_written) return error(answer.failure, "make room where temporary files go (TMPDIR)");
    if (answer.status == 0)
        return error("the store cannot be reached: " + answer.failure, "check AWS_ENDPOINT_URL and the network");
    if (answer.status >= 300 && answer.status < 400) {
        const auto region = answer.headers.find("x-amz-bucket-region");
        const bool told = region != answer.headers.end() && encoded(region->second, false) == region->second;
        return error("the bucket is elsewhere",
                     told ? "set AWS_REGION to " + region->second : "check AWS_REGION and AWS_ENDPOINT_URL");
    }
    if (code == "RequestTimeTooSkewed") return error("the clock of this machine is wrong", "set it");
    if (answer.status == 401 || answer.status == 403)
        return error(with_code("the store does not allow it", code),
                     "check AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_REGION and the rights of the key");
    if (code == "NoSuchBucket") return error("there is no such bucket", "check its name and AWS_ENDPOINT_URL");
    if (answer.status == 404) return error("there is no such object", "");
    if (answer.status == 412) return error("it changed since the batch was planned", "call the batch again");
    return error(with_code("the store answers " + std::to_string(answer.status), code),
                 may_pass(answer, code) ? "call it again later" : "");
}

}  // namespace

S3Requests::S3Requests(Access access, std::function<bool()> stop)
    : access_(std::move(access)),
      stop_(std::move(stop)),
      http_(access_.certificates, stop_),
      random_(static_cast<std::uint32_t>(::getpid()) * 2654435761u) {}

HttpRequest S3Requests::signed_now(const S3Request& request) const {
    const Place place = place_of(request.address, access_);
    SignedRequest to_sign{.method = request.method,
                          .path = place.path,
                          .query = query_of(request.query),
                          .headers = request.headers,
                          .body_sha256 = request.sha256.empty() ? sha256_of("") : request.sha256};
    const std::string time = time_now();
    to_sign.headers["host"] = place.host;
    to_sign.headers["x-amz-date"] = time;
    to_sign.headers["x-amz-content-sha256"] = to_sign.body_sha256;
    if (!access_.token.empty()) to_sign.headers["x-amz-security-token"] = access_.token;
    HttpRequest sent{.method = request.method,
                     .url = place.origin + place.path + (to_sign.query.empty() ? "" : "?" + to_sign.query),
                     .headers = to_sign.headers,
                     .from = request.from,
                     .size = request.size,
                     .into = request.into,
                     .most_bytes = request.most_bytes};
    sent.headers["authorization"] = authorization(to_sign, access_, time);
    return sent;
}

void S3Requests::wait_after(int tries) {
    random_ = random_ * 1664525u + 1013904223u;
    const std::chrono::milliseconds whole = first_wait * (1 << (tries - 1));
    const auto end =
        std::chrono::steady_clock::now() + whole - whole * (random_ >> 24) / 1024;  // a quarter less at most
    while (std::chrono::steady_clock::now() < end && !(stop_ && stop_())) std::this_thread::sleep_for(look_every);
}

Result<HttpAnswer> S3Requests::send(const S3Request& request) {
    for (int tries = 1;; ++tries) {
        HttpAnswer answer = http_.send(signed_now(request));
        if (answer.status >= 200 && answer.status < 300) return answer;
        const std::string code = answer.status == 0 ? std::string() : error_code_in(answer.body);
        if (tries == most_tries || answer.stopped || !may_pass(answer, code))
            return tl::unexpected(error_of(answer, code, name_of(request.address)));
        wait_after(tries);
    }
}

}  // namespace solieu::store
