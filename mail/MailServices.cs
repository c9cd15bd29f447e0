using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Words;
using PerfServerless.Mail.Graph;
using PerfServerless.Mail.Sending;
using PerfServerless.Mail.Settings;
using PerfServerless.Mail.Smtp;

namespace PerfServerless.Mail;

/// <summary>Registers mail.</summary>
public static class MailServices
{
    /// <summary>
    /// Adds mail's <see cref="IChannel"/>, <see cref="IMailer"/> and <see cref="MailOptions"/> as the section <c>Mail</c> says, and nothing
    /// where its kind is <see cref="MailKind.None"/>. A bad setting stops the start. The host adds <see cref="ICardLinks"/> and
    /// <see cref="IAddressStore"/>.
    /// </summary>
    public static IServiceCollection AddMail(this IServiceCollection services, IConfiguration configuration)
    {
        var section = configuration.GetSection(MailOptions.Section);
        var kind = section.Get<MailOptions>()?.Kind ?? MailKind.None;
        if (kind == MailKind.None) return services;

        services.TryAddSingleton(ConsoleReader.English);
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<MailOptions>, MailOptionsRule>());
        services.AddOptions<MailOptions>().Bind(section).ValidateOnStart();
        services.TryAddSingleton(TimeProvider.System);

        services.AddSingleton<IChannel>(Channel);
        return kind == MailKind.Graph ? services.AddSingleton<IMailer>(Graph) : services.AddSingleton<IMailer>(Smtp);
    }

    private static MailChannel Channel(IServiceProvider s) =>
        new(s.GetRequiredService<IMailer>(), s.GetRequiredService<ICardLinks>(), s.GetRequiredService<IAddressStore>(), Options(s));

    private static GraphMailer Graph(IServiceProvider s) =>
        new(Options(s), GraphCredential.Of(Options(s).Graph), new GraphPipelineOptions(), s.GetRequiredService<ILogger<GraphMailer>>());

    private static SmtpMailer Smtp(IServiceProvider s) => new(Options(s), s.GetRequiredService<TimeProvider>(), s.GetRequiredService<ILogger<SmtpMailer>>());

    private static MailOptions Options(IServiceProvider services) => services.GetRequiredService<IOptions<MailOptions>>().Value;
}
