using System.Buffers;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using PerfServerless.Bot.Gates;
using PerfServerless.Bot.Protocol;
using PerfServerless.Domain.Words.Catalogue.Chat;

namespace PerfServerless.Bot.Inbound;

/// <summary>Where the channel's activities come in.</summary>
internal sealed class BotEndpoint(BotSettings settings, ActivityIntake intake, Audience audience, ILogger<BotEndpoint> logger)
{
    public const string Path = "/api/messages";

    public async Task<IResult> HandleAsync(HttpContext context)
    {
        var caller = await settings.Gate.BeforeBodyAsync(context, context.RequestAborted);
        return await caller.Match(
            closed => Task.FromResult(Refuse(context, closed.Why)),
            open => ReadAsync(context, open.Pass));
    }

    private async Task<IResult> ReadAsync(HttpContext context, IGatePass pass)
    {
        if (IsCompressed(context.Request)) return Refuse(context, Compressed);
        if (await ReadBodyAsync(context.Request, context.RequestAborted) is not { } body) return Refuse(context, TooLong);

        return await ActivityReader.Read(body).Match(
            understood => TakeAsync(context, pass, understood.Activity),
            refused => Task.FromResult(Refuse(context, new(StatusCodes.Status400BadRequest, BotDoorWords.NotAnActivityTitle, refused.Why))));
    }

    private async Task<IResult> TakeAsync(HttpContext context, IGatePass pass, Activity activity)
    {
        if (pass.Refusal(activity) is { } refused) return Refuse(context, refused);

        // The turn is not given the request's token: it must not die when the channel hangs up.
        return (await intake.HandleAsync(activity)).Match(
            acknowledged => Results.Ok(),
            invoked => Results.Json(invoked.Response, ProtocolJson.Options),
            failed => Refuse(context, new(StatusCodes.Status500InternalServerError, BotDoorWords.FailedTitle, BotDoorWords.Failed)));
    }

    private static GateRefusal TooLong { get; } = new(
        StatusCodes.Status413PayloadTooLarge, BotDoorWords.TooLongTitle, BotDoorWords.TooLong.Say(ProtocolJson.MaxBody / 1024));

    private static GateRefusal Compressed { get; } = new(
        StatusCodes.Status415UnsupportedMediaType, BotDoorWords.CompressedTitle, BotDoorWords.Compressed);

    // A few compressed bytes can be megabytes.
    private static bool IsCompressed(HttpRequest request) =>
        request.Headers.ContentEncoding.Any(e => !string.Equals(e, "identity", StringComparison.OrdinalIgnoreCase));

    private IResult Refuse(HttpContext context, GateRefusal refusal)
    {
        logger.RequestRefused(refusal.Status, refusal.Title.Id);
        if (refusal.Status == StatusCodes.Status401Unauthorized) context.Response.Headers.WWWAuthenticate = "Bearer"; // RFC 9110, 15.5.2
        var reader = audience.Of(context.Request.GetTypedHeaders().AcceptLanguage.OrderByDescending(l => l.Quality ?? 1).Select(l => l.Value.Value));
        return Results.Problem(reader.Say(refusal.Detail), statusCode: refusal.Status, title: reader.Say(refusal.Title));
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
