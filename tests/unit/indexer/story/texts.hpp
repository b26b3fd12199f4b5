/// News to make copies of.
#pragma once

#include <string>

namespace entente::test {

/// An agency story of some 150 words, in five paragraphs.
inline std::string agency_story() {
    return "HELSINKI, June 30 (Nordwire) - Kestrel Telecom and the port of Aalto signed an\n"
           "agreement on Friday to build a private radio network for the harbour, both said.\n\n"
           "The contract is worth 41.7 million euros over six years. Work begins in September and\n"
           "the first of 1,250 cranes and trucks will be connected before the ice comes, project\n"
           "manager Liisa Marttinen told reporters at the terminal.\n\n"
           "\"We have waited a long time for a partner who understands ships,\" she said. "
           "\"Delays\n"
           "cost us 3,400 euros an hour, and most of them begin with a lost signal.\"\n\n"
           "Kestrel won the order against two rivals from Asia. It had already supplied antennas\n"
           "to airports in Tallinn and Riga, but had no customer in shipping until now. Its "
           "shares\n"
           "rose 4.25 percent.\n\n"
           "Unions at the port gave a cautious welcome. A spokesman for the dockers said that\n"
           "machines which drive themselves must not replace the people who load them, and that\n"
           "talks about guarantees would continue after the summer holidays.\n";
}

/// A release as an office writes it many times a year; the form is longer than what is new.
inline std::string grant_release(const std::string& town, const std::string& amount) {
    return "Senator Ann Holt announced today that the " + town + " Fire Department will receive $" +
           amount +
           " under the Rural Safety Act. The act helps departments pay for training, vehicles and\n"
           "protective equipment, and is managed by the Office of Preparedness.\n\n"
           "\"I am pleased to know that families in " +
           town +
           " will benefit from this grant,\" said Senator Holt. \"Firefighters risk their lives "
           "for\n"
           "all of us, and too often they must do so with old engines and worn coats. They "
           "deserve\n"
           "the best tools that we can give them, and this programme gives them.\"\n\n"
           "Departments apply once a year. Each application is read by a panel of serving chiefs,\n"
           "which looks at the number of calls, the age of the equipment and the means of the\n"
           "town. Volunteer departments need to pay only a twentieth of the cost themselves.\n";
}

/// A report in Chinese, of two paragraphs.
inline std::string chinese_story() {
    return "新华社北京六月三十日电 东海通信公司与滨江港务集团星期五在北京签署合作协议，双方将在"
           "港区建设专用无线网络，合同金额为四千一百七十万元，期限六年。东海通信公司总经理王立新"
           "表示，首批起重机和车辆将在入冬之前接入网络，今后三年还将扩大到全部码头。\n\n"
           "滨江港务集团负责人说，信号中断每小时造成的损失很大，公司等待这样的伙伴已经很久。分析"
           "人士认为，这是该公司首次进入航运领域，此前其客户主要是机场和铁路。工会对此表示谨慎"
           "欢迎，希望自动驾驶设备不会取代装卸工人，有关保障的谈判将在夏天以后继续进行。\n";
}

}  // namespace entente::test
