using Microsoft.AspNetCore.Http;
using PerfServerless.Domain.Identity;

namespace PerfServerless.Functions.Links;

/// <summary>
/// Finds the reader of what belongs to a cycle's leaders. Who gets it is decided by whom the scorecard names as leaders now: one who leads the review no
/// more sees what is older no more either.
/// </summary>
internal static class LeaderReaders
{
    /// <inheritdoc cref="LinkReaders.ReadAsync"/>
    public static Task<(LinkReader? Reader, IResult? Refusal)> ReadLeaderAsync(
        this LinkReaders readers, HttpContext context, string purpose, bool asksAgain = false) => readers.ReadAsync(
        context,
        purpose,
        s => CycleKey.TryParse(s)?.Tenant,
        (scorecard, person) => Task.FromResult(
            CycleKey.TryParse(context.Request.Query["s"]) is { } cycle && scorecard.Find(cycle.Cadence)?.Leaders.Contains(person) == true),
        asksAgain);
}
