using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Words;
using PerfServerless.Functions.Clock;
using PerfServerless.Functions.Pages;

namespace PerfServerless.Functions.Links;

/// <summary>
/// Finds the reader of a signed link whenever it is opened. The gate checked that subject and reader were signed, which was days ago; here it is
/// looked whether he is still here, and still gets what the link shows.
/// </summary>
internal sealed class LinkReaders(IScorecardStore scorecards, Languages languages, BusinessTime business, ILogger<LinkReaders> logger)
{
    /// <param name="purpose">Of the link; for the log.</param>
    /// <param name="tenantOf">Reads the organisation out of the link's subject.</param>
    /// <param name="getsIt">Whether a person who is still here gets what the link shows; null where it is his own.</param>
    /// <param name="asksAgain">A page that is open asks whether it is up to date: that it was opened was written down.</param>
    /// <returns>The reader, or the page that says why he sees nothing.</returns>
    public async Task<(LinkReader? Reader, IResult? Refusal)> ReadAsync(
        HttpContext context, string purpose, Func<string, TenantId?> tenantOf, Func<Scorecard, PersonId, Task<bool>>? getsIt = null,
        bool asksAgain = false)
    {
        var (subject, signed) = (context.Request.Query["s"].ToString(), context.Request.Query["r"].ToString());
        if (tenantOf(subject) is not { } tenant || await scorecards.CurrentAsync(tenant, context.RequestAborted) is not { Scorecard: var scorecard })
            return (null, PageAnswer.LinkLeadsNowhere());

        var hash = ShortHash.Of($"{tenant}:{signed}");
        var person = Code.TryRead<PersonId>(signed, out var id) ? scorecard.Find(id.Value) : null;
        if (person is null || person.HasLeft(business.Now) || (getsIt is not null && !await getsIt(scorecard, person.Id)))
        {
            logger.ReaderRefused(purpose, hash);
            return (null, PageAnswer.LinkNotYours(person is null ? null : PersonReader.Of(person, scorecard, languages)));
        }

        if (!asksAgain) logger.LinkOpened(purpose, hash);
        return (new(scorecard, person.Id, subject, PersonReader.Of(person, scorecard, languages)), null);
    }
}
