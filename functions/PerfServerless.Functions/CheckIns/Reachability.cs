using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Reviews;

namespace PerfServerless.Functions.CheckIns;

/// <summary>Whom the bot can speak to by itself, read from the stored chats.</summary>
public sealed class Reachability(IConversationStore conversations)
{
    /// <returns>Why not, or null where it can.</returns>
    public async Task<Unreachable?> OfAsync(TenantId tenant, PersonId person, CancellationToken cancellationToken) =>
        Of((await conversations.FindAsync(tenant, person, cancellationToken))?.Value);

    /// <returns>Everybody of these whom it cannot speak to, with the reason.</returns>
    public async Task<IReadOnlyDictionary<PersonId, Unreachable>> AllAsync(TenantId tenant, IEnumerable<PersonId> people, CancellationToken cancellationToken)
    {
        var chats = (await conversations.ListAsync(tenant, cancellationToken)).ToDictionary(c => c.Person);
        return people
            .Select(p => (Person: p, Why: Of(chats.GetValueOrDefault(p))))
            .Where(p => p.Why is not null)
            .ToDictionary(p => p.Person, p => p.Why!.Value);
    }

    private static Unreachable? Of(Conversation? chat) => chat switch
    {
        null => Unreachable.NotInstalled,
        { Blocked: true } => Unreachable.Blocked,
        { PausedAt: not null } => Unreachable.Paused,
        _ => null,
    };
}
