using Microsoft.AspNetCore.Http;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Words.Catalogue.Api;
using PerfServerless.Functions.Keys;
using PerfServerless.Functions.Problems;

namespace PerfServerless.Functions.Api;

/// <summary>Which organisation a request of the API means: its key's, else the one it names in <c>?tenant=</c>, else the only one there is.</summary>
internal sealed class TenantChoice(IScorecardStore scorecards)
{
    /// <returns>The organisation's scorecard, or the refusal that says what to send.</returns>
    public async Task<(PublishedScorecard? Scorecard, IResult? Refusal)> ReadAsync(HttpContext context)
    {
        var named = context.Request.Query["tenant"].ToString();
        if (ApiCaller.OwnOf(context) is { } own)
        {
            // Of another organisation it is not told whether there is one.
            return named.Length == 0 || named == own.Value
                ? await FoundAsync(own, context.RequestAborted)
                : (null, Problem.NotFound(ReviewProblemWords.NoOrganisation.Say(named)));
        }

        if (named.Length > 0)
        {
            return Code.TryRead<TenantId>(named, out var tenant)
                ? await FoundAsync(tenant.Value, context.RequestAborted)
                : (null, Problem.NotFound(ReviewProblemWords.NoOrganisation.Say(named)));
        }

        return await scorecards.TenantsAsync(context.RequestAborted) switch
        {
            [] => (null, Problem.Conflict(ReviewProblemWords.NothingImported)),
            [var only] when await scorecards.CurrentAsync(only, context.RequestAborted) is { } found => (found, null),
            var several => (null, Problem.BadRequest(ReviewProblemWords.SeveralOrganisations.Say(string.Join(", ", several)))),
        };
    }

    private async Task<(PublishedScorecard? Scorecard, IResult? Refusal)> FoundAsync(TenantId tenant, CancellationToken cancellationToken) =>
        await scorecards.CurrentAsync(tenant, cancellationToken) is { } found
            ? (found, null)
            : (null, Problem.NotFound(ReviewProblemWords.NoOrganisation.Say(tenant.Value)));
}
