using System.Buffers;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using PerfServerless.Bot.Protocol;

namespace PerfServerless.Bot.Inbound;

/// <summary>Where the channel's activities come in.</summary>
public sealed class BotEndpoint(BotSettings settings, BotTurns turns, ILogger<BotEndpoint> logger)
{
    public const string Path = "/api/messages";

    public async Task<IResult> HandleAsync(HttpContext context)
    {
        if (await settings.Gate.BeforeBodyAsync(context, context.RequestAborted) is { } closed) return Refuse(closed);
        if (await ReadBodyAsync(context.Request, context.RequestAborted) is not { } body) return Refuse(TooLong);

        return ActivityReader.Read(body) switch
        {
            ActivityReading.Understood(var activity) => await TakeAsync(context, activity),
            ActivityReading.Refused(var why) => Refuse(new(StatusCodes.Status400BadRequest, "Not an activity", why)),
            _ => throw new InvalidOperationException("An unknown reading."),
        };
    }

    private async Task<IResult> TakeAsync(HttpContext context, Activity activity)
    {
        if (settings.Gate.ForActivity(context, activity) is { } refused) return Refuse(refused);

        // The turn is not given the request's token: it must not die when the channel hangs up.
        return await turns.HandleAsync(activity) switch
        {
            TurnAnswer.Invoked invoked => Results.Json(invoked.Response, ProtocolJson.Options),
            TurnAnswer.Failed => Refuse(new(StatusCodes.Status500InternalServerError, "The activity failed", "The activity could not be handled; send it again, the log says why.")),
            _ => Results.Ok(),
        };
    }

    private static GateRefusal TooLong { get; } = new(
        StatusCodes.Status413PayloadTooLarge, "Too long", $"An activity may have {ProtocolJson.MaxBody / 1024} KiB at most; shorten it.");

    private IResult Refuse(GateRefusal refusal)
    {
        logger.RequestRefused(refusal.Status, refusal.Title);
        return Results.Problem(refusal.Detail, statusCode: refusal.Status, title: refusal.Title);
    }

    private static async Task<ReadOnlyMemory<byte>?> ReadBodyAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.ContentLength > ProtocolJson.MaxBody) return null;

        var body = new ArrayBufferWriter<byte>(4096);
        while (true)
        {
            var read = await request.Body.ReadAsync(body.GetMemory(4096), cancellationToken);
            if (read == 0) return body.WrittenMemory;

            body.Advance(read);
            if (body.WrittenCount > ProtocolJson.MaxBody) return null;
        }
    }
}
