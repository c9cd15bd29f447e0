using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Import.Memory;

namespace PerfServerless.Domain.Ports;

/// <summary>What an organisation's folder said last: what people and other systems said since stands until the folder says something new.</summary>
public interface IFolderMemory
{
    /// <returns>What is known of each KPI; one of which no folder spoke is left out.</returns>
    Task<IReadOnlyDictionary<KpiId, SaidLast>> RecallAsync(TenantId tenant, CancellationToken cancellationToken);

    /// <summary>Puts these in the place of what was known of the same KPIs.</summary>
    Task RememberAsync(TenantId tenant, IReadOnlyCollection<SaidLast> said, CancellationToken cancellationToken);
}
