using Microsoft.Extensions.Logging;
using PerfServerless.Domain.Reviews.Messages;

namespace PerfServerless.Bot.Outbound;

internal static partial class OutboundLog
{
    [LoggerMessage(EventId = 4101, Level = LogLevel.Information, Message = "Person {Tenant}/{Person} cannot be reached: {Why} ({Code}).")]
    public static partial void NotReachable(this ILogger logger, string tenant, string person, Unreachable why, string? code);

    [LoggerMessage(EventId = 4102, Level = LogLevel.Information, Message = "A message of {Tenant}/{Person} that was to be rewritten is gone.")]
    public static partial void VanishedMessage(this ILogger logger, string tenant, string person);
}
