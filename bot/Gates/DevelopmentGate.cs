using System.Globalization;
using Microsoft.AspNetCore.Http;
using PerfServerless.Bot.Outbound;
using PerfServerless.Bot.Protocol;
using PerfServerless.Domain.Words.Catalogue.Chat;

namespace PerfServerless.Bot.Gates;

/// <summary>
/// The door without bot authentication, for a process that listens on loopback only. A browser can be made to send
/// requests to this machine, but not without naming the page's origin or the host it believes to speak to, and not
/// JSON without asking first: so that no web page can speak for a person.
/// </summary>
internal sealed class DevelopmentGate : IInboundGate, IGatePass
{
    public ValueTask<GateReading> BeforeBodyAsync(HttpContext context, CancellationToken cancellationToken) =>
        ValueTask.FromResult<GateReading>(Refusal(context) is { } why ? new GateReading.Closed(why) : new GateReading.Open(this));

    public GateRefusal? Refusal(Activity activity) => ServiceUrlPolicy.Development.Allows(activity.ServiceUrl) ? null : ForeignConnector;

    private static GateRefusal ForeignConnector { get; } =
        new(StatusCodes.Status403Forbidden, BotDoorWords.ForeignConnectorTitle, BotDoorWords.ForeignConnector);

    private static GateRefusal? Refusal(HttpContext context)
    {
        var request = context.Request;

        if (!IsOwnHost(request.Host, context.Connection.LocalPort))
        {
            return new GateRefusal(
                StatusCodes.Status403Forbidden,
                BotDoorWords.ForeignHostTitle,
                BotDoorWords.ForeignHost.Say(context.Connection.LocalPort.ToString(CultureInfo.InvariantCulture)));
        }

        if (!IsOwnOrigin(request))
        {
            return new GateRefusal(StatusCodes.Status403Forbidden, BotDoorWords.ForeignOriginTitle, BotDoorWords.ForeignOrigin);
        }

        return request.HasJsonContentType()
            ? null
            : new GateRefusal(StatusCodes.Status415UnsupportedMediaType, BotDoorWords.NotJsonTitle, BotDoorWords.NotJson);
    }

    // A test server has no port of its own; there the host's name alone counts.
    private static bool IsOwnHost(HostString host, int ownPort) =>
        host.Host is "localhost" or "127.0.0.1" or "[::1]" or "::1" && (ownPort == 0 || (host.Port ?? 80) == ownPort);

    private static bool IsOwnOrigin(HttpRequest request)
    {
        if (!request.Headers.TryGetValue("Origin", out var origins)) return true;

        return origins.Count == 1 && Uri.TryCreate(origins[0], UriKind.Absolute, out var origin)
            && origin.Scheme == request.Scheme && string.Equals(origin.Authority, request.Host.Value, StringComparison.OrdinalIgnoreCase);
    }
}
