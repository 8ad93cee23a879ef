import { expect, test } from 'vitest';
import { serviceData } from '../../../src/dataset/certificate-json-ld.ts';
import { answerIn, ownDataset } from '../../support/own-data.ts';

test('a certificate is a service with its other names, and a question with the ways it is asked', async () => {
  const answer = answerIn(await ownDataset(), 'hunyin-zhuangkuang', '000000');
  const { certificate } = answer;
  const data = serviceData(certificate, answer, 'https://example.org/x/');
  expect(data).toMatchObject({
    '@graph': [
      { '@type': 'GovernmentService', name: '婚姻状况证明', alternateName: certificate.aliases },
      {
        '@type': 'FAQPage',
        mainEntity: { name: '婚姻状况证明去哪里办', alternateName: certificate.questions },
      },
    ],
  });
  expect(certificate.aliases).toContain('单身证明');
  expect(JSON.stringify(data)).toContain('不用开。');
});

test('without an answer it says that no rule was found', async () => {
  const { certificate } = answerIn(await ownDataset(), 'hunyin-zhuangkuang', '000000');
  expect(JSON.stringify(serviceData(certificate, null, 'https://example.org/x/'))).toContain('没有查到规定。');
});
