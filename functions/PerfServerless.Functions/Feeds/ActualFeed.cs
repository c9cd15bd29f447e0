using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Ports;
using PerfServerless.Functions.Api;

namespace PerfServerless.Functions.Feeds;

/// <summary>Takes actuals from a queue: the body of <c>POST /api/actuals</c> with the organisation beside it. Repeating a message changes nothing.</summary>
public sealed class ActualFeed(IScorecardStore scorecards, ActualPushes pushes)
{
    /// <summary>The queue's name, in storage and in Service Bus.</summary>
    public const string Queue = "actuals";

    /// <exception cref="FeedRefusedException">The message cannot be taken, however often it is tried.</exception>
    public async Task TakeAsync(string message, CancellationToken cancellationToken)
    {
        var (tenant, push) = Read(message);
        if (!Code.TryRead<TenantId>(tenant, out var id) || await scorecards.CurrentAsync(id.Value, cancellationToken) is not { } published)
            throw new FeedRefusedException($"There is no organisation '{tenant}'; name one that was imported in 'tenant'.");

        if (await pushes.TakeAsync(published.Scorecard, push, cancellationToken) is ProblemHttpResult { ProblemDetails.Detail: var why }) throw new FeedRefusedException(why ?? "It was refused.");
    }

    private static (string? Tenant, ActualPush Push) Read(string message)
    {
        try
        {
            var read = JsonSerializer.Deserialize<FedActual>(message, JsonSerializerOptions.Web) ?? throw new FeedRefusedException("The message is empty.");
            return (read.Tenant, new ActualPush(read.Kpi, read.Period, read.Value, read.Note));
        }
        catch (JsonException e)
        {
            throw new FeedRefusedException($"The message is no JSON of the form {{\"tenant\":…,\"kpi\":…,\"period\":…,\"value\":…}}{(e.Path is { } path ? $" at {path}" : "")}.", e);
        }
    }
}
