#pragma once
// A signed request to S3, tried until it is answered for good.
//
// In:    what is asked of which bucket; the rights. With AWS_ENDPOINT_URL the bucket stands in the path, at Amazon in
//        the name of the host (unless it has dots, which its certificate does not cover).
// Out:   the answer, of status 2xx. What may pass (no connection, one that breaks, 408, 429, 500, 502, 503, 504) is
//        tried six times: after a quarter of a second, then after twice as long each time, each a little otherwise so
//        that many machines do not come back at once.
// Fails: unreadable: with the reason and what is to be done; Error::place is the name of the object. over_limit.
//
// Example:
//   S3Requests requests(access, stop);
//   const Result<HttpAnswer> answer = requests.send({.method = "GET", .address = {"kho", "a.pdf"}});

#include <cstdint>
#include <functional>
#include <map>
#include <string>

#include "store/s3/http.h"
#include "store/store.h"

namespace solieu::store {

struct S3Request {
    std::string method;
    Address address;
    std::map<std::string, std::string> query, headers;  // headers in lower case; those of every request come to them
    int from = -1, into = -1;                           // as of HttpRequest
    std::uint64_t size = 0, most_bytes = 0;
    std::string sha256;  // of the body; "" for none
};

class S3Requests {
  public:
    S3Requests(Access access, std::function<bool()> stop);

    [[nodiscard]] Result<HttpAnswer> send(const S3Request& request);

  private:
    [[nodiscard]] HttpRequest signed_now(const S3Request& request) const;
    void wait_after(int tries);

    Access access_;
    std::function<bool()> stop_;
    Http http_;
    std::uint32_t random_;
};

}  // namespace solieu::store
