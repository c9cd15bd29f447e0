using Microsoft.AspNetCore.Http;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Words;

namespace PerfServerless.Functions.CardPages;

/// <summary>Finds the reader of a signed link. The gate checked that subject and reader were signed; here it is looked whether he still belongs here.</summary>
internal sealed class CardReaders(IScorecardStore scorecards, Languages languages)
{
    /// <param name="tenantOf">Reads the organisation out of the link's subject.</param>
    /// <returns>Null where the link's subject is none, or its reader left the organisation.</returns>
    public async Task<CardReader?> FindAsync(HttpContext context, Func<string, TenantId?> tenantOf)
    {
        var subject = context.Request.Query["s"].ToString();
        if (tenantOf(subject) is not { } tenant || !Code.TryRead<PersonId>(context.Request.Query["r"], out var person)) return null;
        if (await scorecards.CurrentAsync(tenant, context.RequestAborted) is not { Scorecard: var scorecard }) return null;
        return scorecard.Find(person.Value) is { } known ? new(scorecard, known.Id, subject, PersonReader.Of(known, scorecard, languages)) : null;
    }
}
