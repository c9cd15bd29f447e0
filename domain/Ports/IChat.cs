using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Identity;

namespace PerfServerless.Domain.Ports;

/// <summary>Speaks to people by itself. A passing fault (throttling, outage) throws and is worth retrying; a person who cannot be reached is an answer.</summary>
public interface IChat
{
    /// <summary>Sends a new message.</summary>
    Task<Delivery> SendAsync(TenantId tenant, PersonId to, ChatCard card, CancellationToken cancellationToken);

    /// <summary>Rewrites a message in place; raises no notification. A message that is gone counts as delivered.</summary>
    Task<Delivery> ReplaceAsync(TenantId tenant, PersonId to, string activityId, ChatCard card, CancellationToken cancellationToken);
}
