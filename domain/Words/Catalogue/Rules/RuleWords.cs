namespace PerfServerless.Domain.Words.Catalogue.Rules;

/// <summary>What every rule says in general, without the numbers of a case; an id is the rule's own behind <c>rule.</c></summary>
internal static class RuleWords
{
    public static readonly Word StatusNoData = new("rule.status.no-data");
    public static readonly Word StatusNoTarget = new("rule.status.no-target");
    public static readonly Word StatusStale = new("rule.status.stale");
    public static readonly Word StatusNoTargetForPeriod = new("rule.status.no-target-for-period");
    public static readonly Word StatusGap = new("rule.status.gap");
    public static readonly Word StatusAlarmHeldBack = new("rule.status.alarm-held-back");
    public static readonly Word StatusClearing = new("rule.status.clearing");
    public static readonly Word StatusOnTrack = new("rule.status.on-track");
    public static readonly Word StatusAtRisk = new("rule.status.at-risk");
    public static readonly Word StatusOffTrack = new("rule.status.off-track");
    public static readonly Word StatusStretchReached = new("rule.status.stretch-reached");

    public static readonly Word OverrideStated = new("rule.override.stated");
    public static readonly Word OverrideExpired = new("rule.override.expired");

    public static readonly Word ContradictionStatedBetter = new("rule.contradiction.stated-better");
    public static readonly Word ContradictionFlat = new("rule.contradiction.flat");
    public static readonly Word ContradictionConfidentBelowPace = new("rule.contradiction.confident-below-pace");

    public static readonly Word LeadWarning = new("rule.lead.warning");
    public static readonly Word LeadLagEstimated = new("rule.lead.lag-estimated");
    public static readonly Word LeadLagUnknown = new("rule.lead.lag-unknown");

    public static readonly Word RollupEmpty = new("rule.rollup.empty");
    public static readonly Word RollupMostlyUnknown = new("rule.rollup.mostly-unknown");
    public static readonly Word RollupWorstChild = new("rule.rollup.worst-child");
    public static readonly Word RollupWeighted = new("rule.rollup.weighted");

    public static readonly Word RecalibrationReason = new("rule.recalibration.reason");
    public static readonly Word RecalibrationApprover = new("rule.recalibration.approver");
    public static readonly Word RecalibrationEffective = new("rule.recalibration.effective");
    public static readonly Word RecalibrationChanged = new("rule.recalibration.changed");
    public static readonly Word RecalibrationUnexplained = new("rule.recalibration.unexplained");

    public static readonly Word ForecastTooLittle = new("rule.forecast.too-little");
    public static readonly Word ForecastSeasonal = new("rule.forecast.seasonal");
    public static readonly Word ForecastDampedTrend = new("rule.forecast.damped-trend");
    public static readonly Word ForecastNaive = new("rule.forecast.naive");
    public static readonly Word ForecastChance = new("rule.forecast.chance");

    public static readonly Word AnomalyOutlier = new("rule.anomaly.outlier");
    public static readonly Word AnomalyTwoOfThree = new("rule.anomaly.two-of-three");
    public static readonly Word AnomalyFourOfFive = new("rule.anomaly.four-of-five");
    public static readonly Word AnomalyShift = new("rule.anomaly.shift");
    public static readonly Word AnomalyTrend = new("rule.anomaly.trend");

    public static readonly Word HealthObjectiveWithoutKpi = new("rule.health.objective-without-kpi");
    public static readonly Word HealthObjectiveWithoutLead = new("rule.health.objective-without-lead");
    public static readonly Word HealthObjectiveWithoutParent = new("rule.health.objective-without-parent");
    public static readonly Word HealthObjectiveOverload = new("rule.health.objective-overload");
    public static readonly Word HealthKpiWithoutObjective = new("rule.health.kpi-without-objective");
    public static readonly Word HealthKpiWithoutOwner = new("rule.health.kpi-without-owner");
    public static readonly Word HealthKpiWithoutTarget = new("rule.health.kpi-without-target");
    public static readonly Word HealthKpiWithoutFreshness = new("rule.health.kpi-without-freshness");
    public static readonly Word HealthTargetNotMeasurable = new("rule.health.target-not-measurable");
    public static readonly Word HealthTargetNotTimeBound = new("rule.health.target-not-time-bound");
    public static readonly Word HealthOwnerOverload = new("rule.health.owner-overload");
    public static readonly Word HealthOneOwner = new("rule.health.one-owner");
    public static readonly Word HealthOwnerLeft = new("rule.health.owner-left");

    public static readonly Word AgendaDecided = new("rule.agenda.decided");
    public static readonly Word AgendaOffTrack = new("rule.agenda.off-track");
    public static readonly Word AgendaAtRisk = new("rule.agenda.at-risk");
    public static readonly Word AgendaStale = new("rule.agenda.stale");
    public static readonly Word AgendaBlocked = new("rule.agenda.blocked");
    public static readonly Word AgendaMissing = new("rule.agenda.missing");
    public static readonly Word AgendaNoInformation = new("rule.agenda.no-information");
    public static readonly Word AgendaGotWorse = new("rule.agenda.got-worse");
    public static readonly Word AgendaOpenBlocker = new("rule.agenda.open-blocker");
    public static readonly Word AgendaContradiction = new("rule.agenda.contradiction");
    public static readonly Word AgendaForecastMiss = new("rule.agenda.forecast-miss");
    public static readonly Word AgendaDependency = new("rule.agenda.dependency");
    public static readonly Word AgendaWeight = new("rule.agenda.weight");
    public static readonly Word AgendaDownstream = new("rule.agenda.downstream");
    public static readonly Word AgendaGotBetter = new("rule.agenda.got-better");
    public static readonly Word AgendaTimeBox = new("rule.agenda.time-box");
    public static readonly Word AgendaQuiet = new("rule.agenda.quiet");
}
