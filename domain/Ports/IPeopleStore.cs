using PerfServerless.Domain.Events;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Import.Memory;

namespace PerfServerless.Domain.Ports;

/// <summary>
/// The people of a scorecard, whom more than one door changes: a version is put in force over the one that it was made of, and over no
/// other.
/// </summary>
public interface IPeopleStore
{
    /// <returns>Of all people of whom something is remembered.</returns>
    Task<IReadOnlyDictionary<PersonId, PersonMemory>> RecallAsync(TenantId tenant, CancellationToken cancellationToken);

    /// <returns>Of those among these people of whom something is remembered.</returns>
    Task<IReadOnlyDictionary<PersonId, PersonMemory>> RecallAsync(
        TenantId tenant, IReadOnlyCollection<PersonId> people, CancellationToken cancellationToken);

    /// <summary>Puts a version in force, and what is to be remembered of people with it.</summary>
    /// <param name="over">The version it was made of; null where there was none.</param>
    /// <param name="announced">What other systems are told where the version is new.</param>
    /// <returns>False where this very version is in force already; what is to be remembered is kept all the same.</returns>
    /// <exception cref="StaleWriteException">Another version is in force, or somebody wrote at the same moment.</exception>
    Task<bool> PublishAsync(
        PublishedScorecard scorecard, string? over, IReadOnlyCollection<PersonMemory> said, IReadOnlyCollection<OutgoingEvent> announced,
        CancellationToken cancellationToken);
}
