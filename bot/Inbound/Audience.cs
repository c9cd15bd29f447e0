using PerfServerless.Bot.Protocol;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Words;

namespace PerfServerless.Bot.Inbound;

/// <summary>Who reads an answer: a person of a scorecard in his own language, anybody else in his client's.</summary>
internal sealed class Audience(Languages languages)
{
    public Reader Of(Person person, Scorecard scorecard) => PersonReader.Of(person, scorecard, languages);

    /// <summary>Whoever sent an activity, by what his client says.</summary>
    public Reader Of(Activity activity) => Reader.Of(activity.Locale, languages);

    /// <summary>Whoever called, by the languages he accepts (an <c>Accept-Language</c> header's tags, best first).</summary>
    public Reader Of(IEnumerable<string?> accepted) => Reader.Of(accepted.FirstOrDefault(tag => languages.Find(tag) is not null), languages);
}
