using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using PerfServerless.Bot.Gates;
using PerfServerless.Bot.Outbound;
using PerfServerless.Domain.Words.Catalogue.Chat;

namespace PerfServerless.Bot.Authentication;

/// <summary>The door that the channel service alone comes through: by its token, which is checked before any byte of the body is read.</summary>
/// <param name="serviceUrls">To which connectors the bot speaks.</param>
/// <param name="tenants">The Entra tenants whose people may speak to the bot.</param>
internal sealed class ChannelGate(ChannelTokens tokens, ServiceUrlPolicy serviceUrls, AllowedTenants tenants, ILogger<ChannelGate> logger) : IInboundGate
{
    public async ValueTask<GateReading> BeforeBodyAsync(HttpContext context, CancellationToken cancellationToken)
    {
        var reading = await tokens.ReadAsync(context.Request.Headers.Authorization, cancellationToken);
        return reading.Match<GateReading>(
            valid => context.Request.HasJsonContentType() ? Open(valid.Claims) : Closed(NotJson),
            invalid =>
            {
                logger.TokenRefused(invalid.Fault);
                return Closed(Stranger(StatusCodes.Status401Unauthorized));
            },
            uncheckable => Closed(Unchecked));
    }

    /// <summary>The one answer that strangers get.</summary>
    internal static GateRefusal Stranger(int status) => new(status, BotDoorWords.StrangerTitle, BotDoorWords.Stranger);

    private static GateRefusal NotJson { get; } = new(StatusCodes.Status415UnsupportedMediaType, BotDoorWords.NotJsonTitle, BotDoorWords.NotJson);

    private static GateRefusal Unchecked { get; } = new(StatusCodes.Status503ServiceUnavailable, BotDoorWords.UncheckedTitle, BotDoorWords.Unchecked);

    private GateReading.Open Open(ChannelClaims claims) => new(new ChannelPass(claims, serviceUrls, tenants, logger));

    private static GateReading.Closed Closed(GateRefusal why) => new(why);
}
