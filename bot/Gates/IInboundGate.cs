using Microsoft.AspNetCore.Http;

namespace PerfServerless.Bot.Gates;

/// <summary>The bot's door: who may speak to it as the channel.</summary>
public interface IInboundGate
{
    /// <summary>Looks at the request before any byte of its body is read.</summary>
    /// <returns>Why the caller stays outside; or what was found out about him, by which the activity that he sends is judged.</returns>
    ValueTask<GateReading> BeforeBodyAsync(HttpContext context, CancellationToken cancellationToken);
}
