using Azure;

namespace PerfServerless.Storage.Http;

/// <summary>What is known of a write after an attempt that did not succeed.</summary>
internal static class Attempt
{
    /// <summary>The service answered that it was too busy to begin.</summary>
    public static bool WasRefused(Response response) => WasRefused(response.Status, ErrorCode(response));

    public static bool WasRefused(int status, string? errorCode) =>
        status == 429 || (status == 503 && errorCode is null or "ServerBusy");

    /// <summary>The service, or something before it, gave up in the middle: the write may have happened.</summary>
    public static bool IsUnclear(int status, string? errorCode) =>
        status is 408 or >= 500 && !WasRefused(status, errorCode);

    /// <summary>No connection came about, so nothing was sent.</summary>
    public static bool NeverLeft(Exception exception)
    {
        for (var e = exception; e is not null; e = e.InnerException)
        {
            if (e is HttpRequestException
                {
                    HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError
                        or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError,
                }) return true;
        }

        return false;
    }

    private static string? ErrorCode(Response response) => response.Headers.TryGetValue("x-ms-error-code", out var code) ? code : null;
}
