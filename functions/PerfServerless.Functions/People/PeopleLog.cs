using Microsoft.Extensions.Logging;
using PerfServerless.Domain.Identity;

namespace PerfServerless.Functions.People;

internal static partial class PeopleLog
{
    [LoggerMessage(
        EventId = 3901,
        Level = LogLevel.Warning,
        Message = "People of {Tenant} changed, and their reviews could not be told; each looks when its own time comes.")]
    public static partial void TellingFailed(this ILogger logger, TenantId tenant, Exception e);
}
