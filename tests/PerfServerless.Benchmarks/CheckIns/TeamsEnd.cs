using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace PerfServerless.Benchmarks.CheckIns;

/// <summary>The channel's connector on a port of its own: takes messages and keeps each person's newest.</summary>
internal sealed class TeamsEnd : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly ConcurrentDictionary<string, SentForm> forms = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, TaskCompletionSource> rewritten = new(StringComparer.Ordinal);
    private int messages;

    private TeamsEnd(WebApplication app) => this.app = app;

    public Uri Address => new(app.Urls.First());

    public static async Task<TeamsEnd> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var end = new TeamsEnd(builder.Build());
        end.app.Urls.Add("http://127.0.0.1:0");
        end.app.MapPost("/v3/conversations/{conversation}/activities", end.Take);
        end.app.MapPost("/v3/conversations/{conversation}/activities/{replyTo}", end.Take);
        end.app.MapPut("/v3/conversations/{conversation}/activities/{activity}", end.Rewrite);
        await end.app.StartAsync();
        return end;
    }

    public static string ConversationOf(string person) => $"a:{person}";

    /// <summary>The form that a person has in his chat.</summary>
    public SentForm FormOf(string person) => forms[person];

    public int Forms => forms.Count;

    /// <summary>Completes when a message has another card, as one has whose answer took too long for the press itself.</summary>
    public Task RewrittenAsync(string message) => rewritten.GetOrAdd(message, _ => NewSource()).Task;

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private static TaskCompletionSource NewSource() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private IResult Rewrite(string activity)
    {
        rewritten.GetOrAdd(activity, _ => NewSource()).TrySetResult();
        return Results.Json(new { id = activity });
    }

    private IResult Take(string conversation, JsonObject body)
    {
        var id = Interlocked.Increment(ref messages).ToString(CultureInfo.InvariantCulture);
        var card = (JsonObject)body["attachments"]![0]!["content"]!.DeepClone();
        var form = new SentForm(conversation[2..], id, card);
        if (card.ToJsonString().Contains("\"v.", StringComparison.Ordinal)) forms[form.Person] = form;
        return Results.Json(new { id }, statusCode: StatusCodes.Status201Created);
    }
}
