using PerfServerless.Domain.Events;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Reviews.Cycles;
using PerfServerless.Domain.Reviews.Escalations;

namespace PerfServerless.Domain.Ports;

/// <summary>Cycles with all that belongs to them. Adding what is there already changes nothing, so that a repeated step is harmless.</summary>
public interface ICycleStore
{
    Task<Versioned<Cycle>?> FindAsync(CycleKey key, CancellationToken cancellationToken);

    /// <returns>The cadence's cycles, newest meeting first.</returns>
    Task<IReadOnlyList<Cycle>> ListAsync(TenantId tenant, CadenceId cadence, int atMost, CancellationToken cancellationToken);

    /// <returns>False where the cycle is there already.</returns>
    Task<bool> AddAsync(Cycle cycle, CancellationToken cancellationToken);

    Task UpdateAsync(Versioned<Cycle> cycle, CancellationToken cancellationToken);

    Task<Versioned<EscalationNotice>?> FindEscalationAsync(CycleKey cycle, PersonId manager, CancellationToken cancellationToken);

    Task<IReadOnlyList<EscalationNotice>> ListEscalationsAsync(CycleKey cycle, CancellationToken cancellationToken);

    /// <returns>False where the notice is there already.</returns>
    Task<bool> AddEscalationAsync(EscalationNotice notice, CancellationToken cancellationToken);

    /// <param name="announced">What other systems are told of it.</param>
    Task UpdateEscalationAsync(
        Versioned<EscalationNotice> notice, IReadOnlyCollection<OutgoingEvent> announced, CancellationToken cancellationToken);

    /// <summary>The brief as it was sent, as JSON; null before.</summary>
    Task<string?> FindBriefAsync(CycleKey cycle, CancellationToken cancellationToken);

    /// <param name="announced">What other systems are told of it where it is stored.</param>
    /// <returns>False where a brief is stored already; the first stays.</returns>
    Task<bool> AddBriefAsync(CycleKey cycle, string json, IReadOnlyCollection<OutgoingEvent> announced, CancellationToken cancellationToken);

    /// <summary>Adds to the timeline; an entry whose id is there already is left as it is.</summary>
    Task TellAsync(CycleKey cycle, IReadOnlyCollection<TimelineEntry> entries, CancellationToken cancellationToken);

    /// <returns>The timeline in order of time.</returns>
    Task<IReadOnlyList<TimelineEntry>> TimelineAsync(CycleKey cycle, CancellationToken cancellationToken);
}
