using System.Text.Json;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Api;
using PerfServerless.Functions.Actuals;

namespace PerfServerless.Functions.Feeds;

/// <summary>
/// Takes actuals from a queue: the body of <c>POST /api/actuals</c> with the organisation beside it. A message delivered again changes
/// nothing, whatever came after it.
/// </summary>
public sealed class ActualFeed(IScorecardStore scorecards, ActualPushes pushes)
{
    /// <summary>The queue's name, in storage and in Service Bus.</summary>
    public const string Queue = "actuals";

    private const int LongestId = 200;

    /// <param name="message">The JSON of a <see cref="FedActual"/>.</param>
    /// <param name="messageId">The queue's own id of the message.</param>
    /// <exception cref="FeedRefusedException">The message cannot be taken.</exception>
    public async Task TakeAsync(string message, string messageId, CancellationToken cancellationToken)
    {
        var (tenant, push, key) = Read(message);
        if (key?.Length > LongestId) throw new FeedRefusedException(FeedWords.LongId.Say(key.Length, LongestId));
        if (!Code.TryRead<TenantId>(tenant, out var id) || await scorecards.CurrentAsync(id.Value, cancellationToken) is not { } published)
            throw new FeedRefusedException(FeedWords.NoOrganisation.Say(tenant ?? ""));

        var outcome = await pushes.TakeAsync(published.Scorecard, push, string.IsNullOrEmpty(key) ? messageId : key, cancellationToken);
        var refusal = outcome.Match<Saying?>(_ => null, _ => null, refused => refused.Why);
        if (refusal is not null) throw new FeedRefusedException(refusal);
    }

    private static (string? Tenant, ActualPush Push, string? Key) Read(string message)
    {
        try
        {
            var read = JsonSerializer.Deserialize<FedActual>(message, JsonSerializerOptions.Web) ?? throw new FeedRefusedException(FeedWords.Empty);
            return (read.Tenant, new ActualPush(read.Kpi, read.Period, read.Value, read.Note, read.AsOf), read.Id);
        }
        catch (JsonException e)
        {
            throw new FeedRefusedException(e.Path is { } path ? FeedWords.NoJsonAt.Say(path) : FeedWords.NoJson, e);
        }
    }
}
