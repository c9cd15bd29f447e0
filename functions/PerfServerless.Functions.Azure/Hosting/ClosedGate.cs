using Microsoft.AspNetCore.Http;
using PerfServerless.Bot.Inbound;
using PerfServerless.Bot.Protocol;
using PerfServerless.Domain.Words.Catalogue.Chat;

namespace PerfServerless.Functions.Azure.Hosting;

/// <summary>
/// Lets nobody in. The Functions host forwards every request to the worker under the worker's own loopback address, so the gate of
/// a laptop, which trusts that address, would trust everybody.
/// </summary>
public sealed class ClosedGate : IInboundGate
{
    private static readonly GateRefusal Refusal = new(StatusCodes.Status403Forbidden, BotDoorWords.ClosedTitle, BotDoorWords.Closed);

    public ValueTask<GateRefusal?> BeforeBodyAsync(HttpContext context, CancellationToken cancellationToken) => ValueTask.FromResult<GateRefusal?>(Refusal);

    public GateRefusal? ForActivity(HttpContext context, Activity activity) => Refusal;
}
