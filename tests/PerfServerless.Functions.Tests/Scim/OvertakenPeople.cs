using PerfServerless.Domain.Events;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Import.Memory;
using PerfServerless.Domain.Ports;

namespace PerfServerless.Functions.Tests.Scim;

/// <summary>A store before whose next publishing somebody else publishes.</summary>
internal sealed class OvertakenPeople : IPeopleStore
{
    public IPeopleStore Behind { get; set; } = null!;

    public Func<Task>? Before { get; set; }

    public Task<IReadOnlyDictionary<PersonId, PersonMemory>> RecallAsync(TenantId tenant, CancellationToken cancellationToken) =>
        Behind.RecallAsync(tenant, cancellationToken);

    public Task<IReadOnlyDictionary<PersonId, PersonMemory>> RecallAsync(
        TenantId tenant, IReadOnlyCollection<PersonId> people, CancellationToken cancellationToken) => Behind.RecallAsync(tenant, people, cancellationToken);

    public async Task<bool> PublishAsync(
        PublishedScorecard scorecard, string? over, IReadOnlyCollection<PersonMemory> said,
        IReadOnlyCollection<OutgoingEvent> announced, CancellationToken cancellationToken)
    {
        if (Before is { } other)
        {
            Before = null;
            await other();
        }

        return await Behind.PublishAsync(scorecard, over, said, announced, cancellationToken);
    }
}
