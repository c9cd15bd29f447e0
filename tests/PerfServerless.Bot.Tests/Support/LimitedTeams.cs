using System.Net;
using System.Text.Json.Nodes;
using PerfServerless.SimulatedTeams.Limits;

namespace PerfServerless.Bot.Tests.Support;

/// <summary>A connector with the documented limits, under a clock that a test moves, to which now and then something happens.</summary>
/// <param name="random">Decides what happens, and how long each request is on its way.</param>
/// <remarks>It is the client itself: on its way through a handler a request would leave the thread on which a simulation runs.</remarks>
internal sealed class LimitedTeams(TimeProvider clock, Random random) : HttpClient
{
    private readonly DocumentedLimits limits = new(clock);
    private readonly long origin = clock.GetTimestamp();

    /// <summary>How long a request is on its way at most, to it and back.</summary>
    public TimeSpan Distance { get; init; }

    /// <summary>Of a hundred requests so many end in a bad gateway, and so many meet another one in their conversation.</summary>
    public (int BadGateway, int Precondition) OfAHundred { get; init; }

    /// <summary>These blocked the bot.</summary>
    public Func<string, bool> Blocks { get; init; } = _ => false;

    /// <summary>These are told to wait, so long, whatever the limits say.</summary>
    public Func<string, TimeSpan?> Refuses { get; init; } = _ => null;

    /// <summary>Every request, when it came and how it ended.</summary>
    public List<(TimeSpan At, string Conversation, int Status)> Requests { get; } = [];

    public IEnumerable<(TimeSpan At, string Conversation, int Status)> Taken => Requests.Where(r => r.Status == 201);

    public override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        await WayAsync(cancellationToken);
        var path = request.RequestUri!.Segments;
        var conversation = path.Length > 4 ? Uri.UnescapeDataString(path[4].TrimEnd('/')) : "";
        var (status, wait, code) = Answer(conversation);
        Requests.Add((clock.GetElapsedTime(origin), conversation, status));
        await WayAsync(cancellationToken);

        JsonObject body = status == 201 ? new() { ["id"] = $"m{Requests.Count}" } : new() { ["error"] = new JsonObject { ["code"] = code } };
        var response = new HttpResponseMessage((HttpStatusCode)status) { Content = new StringContent(body.ToJsonString()) };
        if (wait > TimeSpan.Zero) response.Headers.TryAddWithoutValidation("Retry-After", $"{Math.Ceiling(wait.TotalSeconds)}");
        return response;
    }

    private (int Status, TimeSpan Wait, string? Code) Answer(string conversation)
    {
        if (Refuses(conversation) is { } told) return (429, told, "Throttled");
        if (limits.Take("", conversation.Length == 0 ? null : conversation) is var wait && wait > TimeSpan.Zero) return (429, wait, "Throttled");
        if (Blocks(conversation)) return (403, default, "ConversationBlockedByUser");

        var chance = random.Next(100);
        return chance < OfAHundred.BadGateway ? (502, default, null)
            : chance < OfAHundred.BadGateway + OfAHundred.Precondition ? (412, default, "PreconditionFailed")
            : (201, default, null);
    }

    private Task WayAsync(CancellationToken cancellationToken) =>
        Distance == TimeSpan.Zero ? Task.CompletedTask : Task.Delay(Distance / 2 * random.NextDouble(), clock, cancellationToken);
}
