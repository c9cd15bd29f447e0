using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using PerfServerless.Bot.Gates;
using PerfServerless.Bot.Inbound;
using PerfServerless.Bot.Outbound;
using PerfServerless.Bot.Settings;
using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Words;
using PerfServerless.Functions.Absences;
using PerfServerless.Functions.Actuals;
using PerfServerless.Functions.Api;
using PerfServerless.Functions.BriefFiles;
using PerfServerless.Functions.Briefs;
using PerfServerless.Functions.Cadences;
using PerfServerless.Functions.CardPages;
using PerfServerless.Functions.Clock;
using PerfServerless.Functions.Answers;
using PerfServerless.Functions.Climbs;
using PerfServerless.Functions.Cycles;
using PerfServerless.Functions.Decisions;
using PerfServerless.Functions.Deliveries;
using PerfServerless.Functions.Desks;
using PerfServerless.Functions.Escalations;
using PerfServerless.Functions.Events;
using PerfServerless.Functions.Export;
using PerfServerless.Functions.Facts;
using PerfServerless.Functions.Feeds;
using PerfServerless.Functions.Gates;
using PerfServerless.Functions.Handovers;
using PerfServerless.Functions.Import;
using PerfServerless.Functions.Keys;
using PerfServerless.Functions.LedgerApi;
using PerfServerless.Functions.Limits;
using PerfServerless.Functions.Lookups;
using PerfServerless.Functions.Links;
using PerfServerless.Functions.MeetingFiles;
using PerfServerless.Functions.Meetings;
using PerfServerless.Functions.Messages;
using PerfServerless.Functions.Operations;
using PerfServerless.Functions.Orchestration;
using PerfServerless.Functions.Outbox;
using PerfServerless.Functions.People;
using PerfServerless.Functions.PeopleFiles;
using PerfServerless.Functions.Phrases;
using PerfServerless.Functions.Probes;
using PerfServerless.Functions.Problems;
using PerfServerless.Functions.Proposals;
using PerfServerless.Functions.Retrying;
using PerfServerless.Functions.Scim;
using PerfServerless.Functions.Settings;
using PerfServerless.Functions.StandIns;
using PerfServerless.Functions.Telemetry;
using PerfServerless.Functions.Webhooks;
using PerfServerless.Mail;

namespace PerfServerless.Functions.Composition;

/// <summary>
/// The composition root that both hosts share: the application over its ports. A host adds the stores, the engine
/// (<see cref="IOrchestrations"/>, <see cref="INextDue"/>, <see cref="Instances.IInstanceDesk"/>) and the machine's <see cref="TimeProvider"/>.
/// </summary>
public static class ReviewServices
{
    /// <param name="configuration">The settings of the application and its rooms.</param>
    /// <param name="door">Who reaches the host; only where programs of its own machine alone do may it run without bot authentication.</param>
    public static IServiceCollection AddReviews(this IServiceCollection services, IConfiguration configuration, BotDoor door) => services
        .AddAppOptions(configuration)
        .AddClocks()
        .AddCheckIns()
        .AddEvents()
        .AddApi()
        .AddBotDoor(configuration, door)
        .AddBot(Bot)
        .AddMail(configuration); // after Teams: channels are tried in the order in which they are registered

    private static IServiceCollection AddAppOptions(this IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton(Languages.BuiltIn);
        services.TryAddSingleton(ConsoleReader.English);
        services.AddSingleton<IValidateOptions<AppOptions>, AppOptionsRule>();
        services.AddSingleton<IValidateOptions<AppOptions>, LimitOptionsRule>();
        services.AddSingleton<IValidateOptions<AppOptions>, EventOptionsRule>();
        services.AddOptions<AppOptions>().Bind(configuration.GetSection(AppOptions.Section)).ValidateOnStart();
        return services
            .AddSingleton(s => HostKeyFile.ReadOrMake(Path.Combine(s.GetRequiredService<IOptions<AppOptions>>().Value.DataFolder, HostKeyFile.Name)))
            .AddSingleton(s => new LinkSigner(s.GetRequiredService<HostKeys>(), s.GetRequiredService<TimeProvider>()));
    }

    private static IServiceCollection AddClocks(this IServiceCollection services) => services
        .AddSingleton(s => s.GetRequiredService<IOptions<AppOptions>>().Value.Clock is { Mode: ClockMode.Virtual, Speed: var speed }
            ? new BusinessTime(new VirtualClock(s.GetRequiredService<TimeProvider>(), speed))
            : new BusinessTime(s.GetRequiredService<TimeProvider>()));

    private static IServiceCollection AddCheckIns(this IServiceCollection services) => services
        .AddSingleton<Reachability>()
        .AddSingleton(s => new ReviewPolicies { Budget = new(s.GetRequiredService<IOptions<AppOptions>>().Value.NudgesAWeek) })
        .AddSingleton<StaleWrites>()
        .AddSingleton<SendingRules>()
        .AddSingleton<ISendingRule, CalendarAndBudget>()
        .AddSingleton<DeliveryNotes>()
        .AddSingleton<DeliveryReads>()
        .AddSingleton<Post>()
        .AddSingleton<CyclePost>()
        .AddSingleton<DeskMemory>()
        .AddSingleton<DeskNotes>()
        .AddSingleton<HandoverNews>()
        .AddSingleton<LeaverHeirs>()
        .AddSingleton<OwedHandover>()
        .AddSingleton<FolderHandover>()
        .AddSingleton<KpiHandover>()
        .AddProposals()
        .AddDecisions()
        .AddSingleton<AbsenceDesk>()
        .AddSingleton<AbsenceImport>()
        .AddSingleton<IChatPhrase, AbsencePhrase>()
        .AddSingleton<IChatPhrase, SnoozePhrase>()
        .AddSingleton<LookupAnswers>()
        .AddSingleton<IChatPhrase>(s => s.GetRequiredService<LookupAnswers>())
        .AddSingleton<BriefAnswers>()
        .AddSingleton<IChatPhrase>(s => s.GetRequiredService<BriefAnswers>())
        .AddSingleton<StandInRouting>()
        .AddSingleton<DeskReader>()
        .AddSingleton<DeskForms>()
        .AddSingleton<FormSender>()
        .AddSingleton<EscalationCards>()
        .AddSingleton<BriefNews>()
        .AddSingleton<BriefFile>()
        .AddSingleton<BriefCards>()
        .AddSingleton<EscalationNotices>()
        .AddSingleton<CycleLadder>()
        .AddSingleton<OwnersTold>()
        .AddSingleton<BriefLinks>()
        .AddSingleton<MeetingDocuments>()
        .AddMeetings()
        .AddSingleton<OpenCycles>()
        .AddSingleton<EarlyRequests>()
        .AddSingleton<RhythmNews>()
        .AddSingleton<MovedCycles>()
        .AddSingleton<CadenceDesk>()
        .AddSingleton<Wakeup>()
        .AddSingleton<PauseNews>()
        .AddSingleton<CheckInAnswers>()
        .AddSingleton<AnswersForOthers>()
        .AddSingleton<EscalationAnswers>()
        .AddSingleton<HandoverAnswers>()
        .AddSingleton<LeaverAnswers>()
        .AddSingleton<ProposalAnswers>()
        .AddSingleton<IChatPhrase>(s => s.GetRequiredService<ProposalAnswers>())
        .AddSingleton<DecisionAnswers>()
        .AddSingleton<IChatPhrase>(s => s.GetRequiredService<DecisionAnswers>())
        .AddSingleton<StatementAnswers>()
        .AddSingleton<OweAnswers>()
        .AddSingleton<CadenceAnswers>()
        .AddSingleton<TalkAnswers>()
        .AddSingleton<IReviewDesk, ReviewDesk>()
        .AddSingleton<IDeskStarter, DeskStarter>()
        .AddSingleton<PeopleFirst>()
        .AddSingleton<OutboxRelay>()
        .AddSingleton<ReviewCommits>()
        .AddHostedService(s => s.GetRequiredService<OutboxRelay>())
        .AddSingleton<CadenceReconciler>();

    private static IServiceCollection AddApi(this IServiceCollection services) => services
        .ConfigureHttpJsonOptions(o => ApiJson.Configure(o.SerializerOptions))
        .Configure<RouteHandlerOptions>(o => o.ThrowOnBadRequest = true) // so that a refusal has its sentence outside Development too
        .AddProblemDetails()
        .AddExceptionHandler<ProblemOfException>()
        .AddOpenApi(ApiDocument.Describe)
        .AddSingleton<CardTokens>()
        .AddSingleton<LinkReaders>()
        .AddSingleton<ManagerPages>()
        .AddSingleton<CardLinks>()
        .AddSingleton<ICardLinks>(s => s.GetRequiredService<CardLinks>())
        .AddHostedService<TelemetryExport>()
        .AddSingleton<GateKeeper>()
        .AddSingleton<ApiKeyChecks>()
        .AddSingleton<ApiKeyDesk>()
        .AddSingleton<ApiKeyUses>()
        .AddHostedService(s => s.GetRequiredService<ApiKeyUses>())
        .AddSingleton<TenantChoice>()
        .AddSingleton<ReviewReads>()
        .AddSingleton<LedgerReads>()
        .AddSingleton<DeliveryBoard>()
        .AddSingleton<CycleBoard>()
        .AddSingleton<ActualFactReads>()
        .AddSingleton<CycleFactReads>()
        .AddSingleton<FactReads>()
        .AddSingleton<ActualPushes>()
        .AddSingleton<FeedBoard>()
        .AddSingleton<ScorecardExport>()
        .AddSingleton<IServiceProbe, StorageProbe>()
        .AddSingleton<IServiceProbe, BotProbe>()
        .AddSingleton<ValueImport>()
        .AddSingleton<ImportProgressLog>()
        .AddSingleton<PeopleNewsTeller>()
        .AddSingleton<PeopleWrites>()
        .AddSingleton<PeopleFileImport>()
        .AddScim()
        .AddSingleton(s => new ScorecardImport(
            s.GetRequiredService<IScorecardStore>(), s.GetRequiredService<IPeopleStore>(), s.GetRequiredService<ValueImport>(),
            s.GetRequiredService<IAnnouncer>(), s.GetRequiredService<BusinessTime>().Clock, s.GetRequiredService<AbsenceImport>(),
            s.GetRequiredService<FolderHandover>()));

    private static BotSettings Bot(IServiceProvider s) => new()
    {
        BusinessClock = s.GetRequiredService<BusinessTime>().Clock,
        MachineClock = s.GetRequiredService<TimeProvider>(),
        Gate = s.GetRequiredService<IInboundGate>(),
        Credential = s.GetRequiredService<IConnectorCredential>(),
        ServiceUrls = s.GetRequiredService<ServiceUrlPolicy>(),
        Connector = s.GetRequiredService<ConnectorOptions>(),
        Limits = BotBudgets.Of(s.GetRequiredService<IOptions<AppOptions>>().Value.Limits),
    };
}
