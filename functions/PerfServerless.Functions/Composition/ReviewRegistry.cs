using PerfServerless.Durable.Registration;
using PerfServerless.Functions.Briefs;
using PerfServerless.Functions.Cadences;
using PerfServerless.Functions.Climbs;
using PerfServerless.Functions.Cycles;
using PerfServerless.Functions.Desks;
using PerfServerless.Functions.Escalations;
using PerfServerless.Functions.Freshness;

namespace PerfServerless.Functions.Composition;

/// <summary>All orchestrators and activities of the application, the one list that both hosts serve.</summary>
public static class ReviewRegistry
{
    public static DurableTaskRegistry Create() => new DurableTaskRegistry()
        .AddOrchestrator<CadenceOrchestrator>()
        .AddOrchestrator<CycleOrchestrator>()
        .AddOrchestrator<DeskOrchestrator>()
        .AddOrchestrator<FreshnessOrchestrator>()
        .AddActivity<PlanCycle>()
        .AddActivity<OpenCycle>()
        .AddActivity<DecideCycle>()
        .AddActivity<RecordStep>()
        .AddActivity<DecideDesk>()
        .AddActivity<SendForm>()
        .AddActivity<SendNotice>()
        .AddActivity<PlanEscalations>()
        .AddActivity<SendEscalation>()
        .AddActivity<RefreshEscalations>()
        .AddActivity<CompileBrief>()
        .AddActivity<SendBrief>()
        .AddActivity<CloseCycle>()
        .AddActivity<SettleCycle>()
        .AddActivity<WatchFreshness>();
}
