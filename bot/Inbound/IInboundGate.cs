using Microsoft.AspNetCore.Http;
using PerfServerless.Bot.Protocol;

namespace PerfServerless.Bot.Inbound;

/// <summary>The bot's door: who may speak to it as the channel.</summary>
public interface IInboundGate
{
    /// <summary>Looks at the request before any byte of its body is read. Null lets it in.</summary>
    ValueTask<GateRefusal?> BeforeBodyAsync(HttpContext context, CancellationToken cancellationToken);

    /// <summary>Looks whether the activity is one that this caller may send. Null lets it in.</summary>
    GateRefusal? ForActivity(HttpContext context, Activity activity);
}
