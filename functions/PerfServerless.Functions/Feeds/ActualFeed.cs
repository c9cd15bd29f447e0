using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Ports;
using PerfServerless.Functions.Api;

namespace PerfServerless.Functions.Feeds;

/// <summary>Takes actuals from a queue: the body of <c>POST /api/actuals</c> with the organisation beside it. A message delivered again changes nothing, whatever came after it.</summary>
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
        if (key?.Length > LongestId) throw new FeedRefusedException($"Its 'id' has {key.Length} characters; at most {LongestId} are allowed.");
        if (!Code.TryRead<TenantId>(tenant, out var id) || await scorecards.CurrentAsync(id.Value, cancellationToken) is not { } published)
            throw new FeedRefusedException($"There is no organisation '{tenant}'; name one that was imported in 'tenant'.");

        if (await pushes.TakeAsync(published.Scorecard, push, string.IsNullOrEmpty(key) ? messageId : key, cancellationToken) is ProblemHttpResult { ProblemDetails.Detail: var why }) throw new FeedRefusedException(why ?? "It was refused.");
    }

    private static (string? Tenant, ActualPush Push, string? Key) Read(string message)
    {
        try
        {
            var read = JsonSerializer.Deserialize<FedActual>(message, JsonSerializerOptions.Web) ?? throw new FeedRefusedException("The message is empty.");
            return (read.Tenant, new ActualPush(read.Kpi, read.Period, read.Value, read.Note), read.Id);
        }
        catch (JsonException e)
        {
            throw new FeedRefusedException($"The message is no JSON of the form {{\"tenant\":…,\"kpi\":…,\"period\":…,\"value\":…}}{(e.Path is { } path ? $" at {path}" : "")}.", e);
        }
    }
}
