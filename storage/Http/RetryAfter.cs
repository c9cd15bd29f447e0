using System.Globalization;
using Azure;

namespace PerfServerless.Storage.Http;

/// <summary>
/// How long a service asked to be left alone, carried from its answer to whoever waits. Azure's exceptions have no place for it but their data.
/// </summary>
internal static class RetryAfter
{
    /// <summary>A longer wait is taken for a mistake of whatever sits before the service, and cut to this.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    private const string Header = "Retry-After";

    /// <summary>
    /// What an answer asks for, as seconds or as a date (RFC 9110, 10.2.3); null where it asks for nothing that can be read. 0 to <see cref="Longest"/>.
    /// </summary>
    /// <remarks>A date counts from the answer's own date: no clock of this machine comes into it, which may differ from the service's.</remarks>
    public static TimeSpan? Of(Response response)
    {
        if (!response.Headers.TryGetValue(Header, out var text)) return null;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)) return Bounded(TimeSpan.FromSeconds(seconds));

        return response.Headers.TryGetValue("Date", out var date) && Moment(date) is { } sent && Moment(text) is { } until ? Bounded(until - sent) : null;
    }

    /// <summary>Notes on a failure what its answer asked for.</summary>
    public static T Noted<T>(T failure, Response response)
        where T : Exception
    {
        if (Of(response) is { } wait) failure.Data[Header] = wait;
        return failure;
    }

    /// <summary>What was noted on a failure, or on what caused it.</summary>
    public static TimeSpan? On(Exception? failure)
    {
        for (; failure is not null; failure = failure.InnerException)
        {
            if (failure.Data[Header] is TimeSpan wait) return wait;
        }

        return null;
    }

    private static DateTimeOffset? Moment(string? text) =>
        DateTimeOffset.TryParseExact(text, "R", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) ? moment : null;

    private static TimeSpan Bounded(TimeSpan wait) => wait < TimeSpan.Zero ? TimeSpan.Zero : wait > Longest ? Longest : wait;
}
